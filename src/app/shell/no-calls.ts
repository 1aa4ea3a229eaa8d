/**
 * A content security policy does not restrict WebRTC. Nothing here uses it, so its constructors are removed before
 * anything else runs. A script could get them back from a frame of its own, but the page's policy allows no such
 * script.
 */
for (const name of [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
]) {
  Reflect.deleteProperty(globalThis, name);
}
