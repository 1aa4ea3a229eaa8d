/**
 * Calls between browsers (WebRTC) are not held back by a content security policy. Nothing here makes any: what could is
 * taken away before anything else runs. A script that opened a frame of its own could get it back; the page's policy lets
 * none in.
 */
for (const name of [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
]) {
  Reflect.deleteProperty(globalThis, name);
}
