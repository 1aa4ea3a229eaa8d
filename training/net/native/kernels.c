/*
 * The trainer's kernels in C: the same sums in the same order as those of ../wasm, in wider registers and with fused
 * multiply-adds, so that both agree up to rounding. Vectors run over channels, never along a sum, so that the width of a
 * machine's registers changes nothing. ./load.ts compiles this file; the tests hold both against each other.
 *
 * Every kernel works in the trainer's one linear memory. Its parameters are byte offsets and counts, as the kernels of
 * ../wasm document them.
 */
#include <node_api.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef float V16 __attribute__((vector_size(64)));
typedef float V8 __attribute__((vector_size(32)));
typedef int32_t M16 __attribute__((vector_size(64)));
typedef int32_t M8 __attribute__((vector_size(32)));

#define INLINE static inline __attribute__((always_inline))

INLINE V16 load16(const char *at) { V16 v; memcpy(&v, at, sizeof v); return v; }
INLINE V8 load8(const char *at) { V8 v; memcpy(&v, at, sizeof v); return v; }
INLINE void store16(char *at, V16 v) { memcpy(at, &v, sizeof v); }
INLINE void store8(char *at, V8 v) { memcpy(at, &v, sizeof v); }
INLINE float scalar(const char *at) { float v; memcpy(&v, at, sizeof v); return v; }
INLINE int32_t offset(const char *at) { int32_t v; memcpy(&v, at, sizeof v); return v; }
/* Two blocks of 8 channels side by side. */
INLINE V16 pair16(const char *first, const char *second) {
  return __builtin_shufflevector(load8(first), load8(second), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}
INLINE V16 positive16(V16 test, V16 v) { return (V16)((M16)(test > 0) & (M16)v); }
INLINE V8 positive8(V8 test, V8 v) { return (V8)((M8)(test > 0) & (M8)v); }

/* ---- Matrix product ---- */

/* ROWS pixels by 2 * PAIRS blocks of 8 channels, or by one block where PAIRS is 0. */
#define GEMM_TILE(NAME, ROWS, PAIRS)                                                                          \
  INLINE void NAME(char *m, int32_t tile, int32_t toDest, int32_t input, int32_t output, int32_t weights,      \
                   int32_t segments, int32_t segmentCount, int32_t length, int32_t blockBytes) {               \
    V16 sums[ROWS][PAIRS ? PAIRS : 1];                                                                         \
    V8 halves[ROWS];                                                                                           \
    for (int r = 0; r < ROWS; r++) {                                                                           \
      for (int p = 0; p < PAIRS; p++) sums[r][p] = (V16){0};                                                   \
      halves[r] = (V8){0};                                                                                     \
    }                                                                                                          \
    const char *w = m + weights;                                                                               \
    for (int32_t s = 0; s < segmentCount; s++) {                                                               \
      const char *rows[ROWS];                                                                                  \
      for (int r = 0; r < ROWS; r++)                                                                           \
        rows[r] = m + (offset(m + tile + 4 * r) + input + offset(m + segments + 4 * s));                       \
      for (int32_t k = 0; k < length; k++, w += 32) {                                                          \
        if (PAIRS == 0) {                                                                                      \
          V8 w8 = load8(w);                                                                                    \
          for (int r = 0; r < ROWS; r++) halves[r] += scalar(rows[r] + 4 * k) * w8;                            \
        } else {                                                                                               \
          V16 v[PAIRS ? PAIRS : 1];                                                                            \
          for (int p = 0; p < PAIRS; p++)                                                                      \
            v[p] = pair16(w + (int64_t)2 * p * blockBytes, w + (int64_t)(2 * p + 1) * blockBytes);             \
          for (int r = 0; r < ROWS; r++) {                                                                     \
            float x = scalar(rows[r] + 4 * k);                                                                 \
            for (int p = 0; p < PAIRS; p++) sums[r][p] += x * v[p];                                            \
          }                                                                                                    \
        }                                                                                                      \
      }                                                                                                        \
    }                                                                                                          \
    for (int r = 0; r < ROWS; r++) {                                                                           \
      char *to = m + (offset(m + tile + toDest + 4 * r) + output);                                             \
      if (PAIRS == 0) store8(to, halves[r]);                                                                   \
      for (int p = 0; p < PAIRS; p++) store16(to + 64 * p, sums[r][p]);                                        \
    }                                                                                                          \
  }

GEMM_TILE(gemm12x48, 8, 3)
GEMM_TILE(gemm4x48, 4, 3)
GEMM_TILE(gemm12x32, 12, 2)
GEMM_TILE(gemm4x32, 4, 2)
GEMM_TILE(gemm12x16, 12, 1)
GEMM_TILE(gemm4x16, 4, 1)
GEMM_TILE(gemm12x8, 12, 0)
GEMM_TILE(gemm4x8, 4, 0)

#define GEMM_COLUMNS(WIDE, STEP, NARROW, BLOCKS)                                                               \
  {                                                                                                            \
    int32_t p = 0;                                                                                             \
    for (; p + STEP <= count; p += STEP)                                                                       \
      WIDE(m, base + 4 * p, dest - base, input, output, weights, segments, segmentCount, length, blockBytes);  \
    for (; p < count; p += 4)                                                                                  \
      NARROW(m, base + 4 * p, dest - base, input, output, weights, segments, segmentCount, length, blockBytes); \
    blocks -= BLOCKS;                                                                                          \
    output += 32 * BLOCKS;                                                                                     \
    weights += BLOCKS * blockBytes;                                                                            \
  }

static void gemm(char *m, const int32_t *a) {
  const int32_t base = a[0], dest = a[1], count = a[2], input = a[3];
  int32_t output = a[4], weights = a[5];
  const int32_t segments = a[6], segmentCount = a[7], length = a[8];
  int32_t blocks = a[9];
  const int32_t blockBytes = length * segmentCount * 32;
  while (blocks >= 6) GEMM_COLUMNS(gemm12x48, 8, gemm4x48, 6)
  while (blocks >= 4) GEMM_COLUMNS(gemm12x32, 12, gemm4x32, 4)
  while (blocks >= 2) GEMM_COLUMNS(gemm12x16, 12, gemm4x16, 2)
  while (blocks >= 1) GEMM_COLUMNS(gemm12x8, 12, gemm4x8, 1)
}

/* ---- Filter gradient ---- */

/* ROWS values of k by WIDTH vectors of channels. */
#define FILTER_TILE(NAME, ROWS, WIDTH, V, LOAD, STORE, LANES)                                                  \
  INLINE void NAME(char *m, int32_t base, int32_t dest, int32_t count, int32_t from, int32_t dz,               \
                   int32_t target, int32_t stride) {                                                           \
    V sums[ROWS][WIDTH];                                                                                       \
    for (int r = 0; r < ROWS; r++)                                                                             \
      for (int j = 0; j < WIDTH; j++) sums[r][j] = LOAD(m + target + r * stride + 4 * LANES * j);              \
    for (int32_t p = 0; p < count; p++) {                                                                      \
      const char *d = m + (offset(m + dest + 4 * p) + dz);                                                     \
      const char *x = m + (offset(m + base + 4 * p) + from);                                                   \
      V v[WIDTH];                                                                                              \
      for (int j = 0; j < WIDTH; j++) v[j] = LOAD(d + 4 * LANES * j);                                          \
      for (int r = 0; r < ROWS; r++) {                                                                         \
        float value = scalar(x + 4 * r);                                                                       \
        for (int j = 0; j < WIDTH; j++) sums[r][j] += value * v[j];                                            \
      }                                                                                                        \
    }                                                                                                          \
    for (int r = 0; r < ROWS; r++)                                                                             \
      for (int j = 0; j < WIDTH; j++) STORE(m + target + r * stride + 4 * LANES * j, sums[r][j]);              \
  }

FILTER_TILE(filter8x48, 8, 3, V16, load16, store16, 16)
FILTER_TILE(filter4x48, 4, 3, V16, load16, store16, 16)
FILTER_TILE(filter3x48, 3, 3, V16, load16, store16, 16)
FILTER_TILE(filter8x32, 8, 2, V16, load16, store16, 16)
FILTER_TILE(filter4x32, 4, 2, V16, load16, store16, 16)
FILTER_TILE(filter3x32, 3, 2, V16, load16, store16, 16)
FILTER_TILE(filter8x16, 8, 1, V16, load16, store16, 16)
FILTER_TILE(filter4x16, 4, 1, V16, load16, store16, 16)
FILTER_TILE(filter3x16, 3, 1, V16, load16, store16, 16)
FILTER_TILE(filter8x8, 8, 1, V8, load8, store8, 8)
FILTER_TILE(filter4x8, 4, 1, V8, load8, store8, 8)
FILTER_TILE(filter3x8, 3, 1, V8, load8, store8, 8)

#define FILTER_COLUMNS(EIGHT, FOUR, THREE, BLOCKS)                                                             \
  {                                                                                                            \
    if (rows == 8) EIGHT(m, base, dest, count, from, toDz, target, stride);                                    \
    else if (rows == 4) FOUR(m, base, dest, count, from, toDz, target, stride);                                \
    else THREE(m, base, dest, count, from, toDz, target, stride);                                              \
    left -= BLOCKS;                                                                                            \
    toDz += 32 * BLOCKS;                                                                                       \
    target += 32 * BLOCKS;                                                                                     \
  }

INLINE void filterGradient(char *m, const int32_t *a, int tileRows) {
  const int32_t base = a[0], dest = a[1], count = a[2], input = a[3], dz = a[4];
  int32_t gradient = a[5];
  const int32_t segments = a[6], segmentCount = a[7], length = a[8], blocks = a[9], stride = a[10];
  for (int32_t s = 0; s < segmentCount; s++) {
    int32_t from = input + offset(m + segments + 4 * s);
    for (int32_t k = 0; k < length;) {
      const int rows = tileRows == 4 && length - k >= 8 ? 8 : tileRows;
      int32_t left = blocks, toDz = dz, target = gradient;
      while (left >= 6) FILTER_COLUMNS(filter8x48, filter4x48, filter3x48, 6)
      while (left >= 4) FILTER_COLUMNS(filter8x32, filter4x32, filter3x32, 4)
      while (left >= 2) FILTER_COLUMNS(filter8x16, filter4x16, filter3x16, 2)
      while (left >= 1) FILTER_COLUMNS(filter8x8, filter4x8, filter3x8, 1)
      gradient += rows * stride;
      from += 4 * rows;
      k += rows;
    }
  }
}

static void filterGradient4(char *m, const int32_t *a) { filterGradient(m, a, 4); }
static void filterGradient3(char *m, const int32_t *a) { filterGradient(m, a, 3); }

/* ---- Batch norm ---- */

#define CHANNELS(PIXEL_BYTES, BODY16, BODY8)                                                                   \
  {                                                                                                            \
    int32_t c = 0;                                                                                             \
    for (; c + 64 <= (PIXEL_BYTES); c += 64) BODY16;                                                           \
    for (; c + 32 <= (PIXEL_BYTES); c += 32) BODY8;                                                            \
  }

#define MOMENTS(V, LOAD, STORE)                                                                                \
  {                                                                                                            \
    V s = LOAD(m + shift + c), a0 = LOAD(m + sum + c), b0 = LOAD(m + squares + c);                             \
    const char *at = m + x + c;                                                                                \
    for (int32_t p = 0; p < pixels; p++, at += pixelBytes) {                                                   \
      V d = LOAD(at) - s;                                                                                      \
      a0 = d + a0;                                                                                             \
      b0 += d * d;                                                                                             \
    }                                                                                                          \
    STORE(m + sum + c, a0);                                                                                    \
    STORE(m + squares + c, b0);                                                                                \
  }

static void moments(char *m, const int32_t *a) {
  const int32_t x = a[0], pixels = a[1], pixelBytes = a[2], shift = a[3], sum = a[4], squares = a[5];
  CHANNELS(pixelBytes, MOMENTS(V16, load16, store16), MOMENTS(V8, load8, store8))
}

#define NORMALISE(V, LOAD, STORE, POSITIVE)                                                                    \
  {                                                                                                            \
    V v = LOAD(m + shift + c);                                                                                 \
    v += LOAD(m + x + c) * LOAD(m + scale + c);                                                                \
    STORE(m + y + c, relu ? POSITIVE(v, v) : v);                                                               \
  }

INLINE void normaliseWith(char *m, const int32_t *a, int relu) {
  int32_t x = a[0], y = a[1];
  const int32_t end = x + a[2], pixelBytes = a[3], scale = a[4], shift = a[5];
  for (; x < end; x += pixelBytes, y += pixelBytes)
    CHANNELS(pixelBytes, NORMALISE(V16, load16, store16, positive16), NORMALISE(V8, load8, store8, positive8))
}

static void normalise(char *m, const int32_t *a) { normaliseWith(m, a, 1); }
static void normaliseLinear(char *m, const int32_t *a) { normaliseWith(m, a, 0); }

#define BACKWARD_SUMS(V, LOAD, STORE, POSITIVE)                                                                \
  {                                                                                                            \
    V k = LOAD(m + scale + c), b = LOAD(m + shift + c), mu = LOAD(m + mean + c);                               \
    V s = LOAD(m + sum + c), q = LOAD(m + products + c);                                                       \
    const char *at = m + x + c, *dyAt = m + dy + c;                                                            \
    for (int32_t p = 0; p < pixels; p++, at += pixelBytes, dyAt += pixelBytes) {                               \
      V v = LOAD(at), g = LOAD(dyAt);                                                                          \
      if (relu) g = POSITIVE(b + v * k, g);                                                                    \
      s = g + s;                                                                                               \
      q += g * (v - mu);                                                                                       \
    }                                                                                                          \
    STORE(m + sum + c, s);                                                                                     \
    STORE(m + products + c, q);                                                                                \
  }

INLINE void backwardSumsWith(char *m, const int32_t *a, int relu) {
  const int32_t x = a[0], dy = a[1], pixels = a[2], pixelBytes = a[3], scale = a[4], shift = a[5], mean = a[6],
                sum = a[7], products = a[8];
  CHANNELS(pixelBytes, BACKWARD_SUMS(V16, load16, store16, positive16),
           BACKWARD_SUMS(V8, load8, store8, positive8))
}

static void backwardSums(char *m, const int32_t *a) { backwardSumsWith(m, a, 1); }
static void backwardSumsLinear(char *m, const int32_t *a) { backwardSumsWith(m, a, 0); }

#define BACKWARD(V, LOAD, STORE, POSITIVE)                                                                     \
  {                                                                                                            \
    V v = LOAD(m + x + c), k = LOAD(m + scale + c), g = LOAD(m + dy + c);                                      \
    if (relu) g = POSITIVE(LOAD(m + shift + c) + v * k, g);                                                    \
    V d = LOAD(m + offsets + c);                                                                               \
    d += (v - LOAD(m + mean + c)) * LOAD(m + slope + c);                                                       \
    d += g * k;                                                                                                \
    STORE(m + dx + c, d);                                                                                      \
  }

INLINE void backwardWith(char *m, const int32_t *a, int relu) {
  int32_t x = a[0], dy = a[1], dx = a[2];
  const int32_t end = x + a[3], pixelBytes = a[4], scale = a[5], shift = a[6], mean = a[7], slope = a[8],
                offsets = a[9];
  for (; x < end; x += pixelBytes, dy += pixelBytes, dx += pixelBytes)
    CHANNELS(pixelBytes, BACKWARD(V16, load16, store16, positive16), BACKWARD(V8, load8, store8, positive8))
}

static void backward(char *m, const int32_t *a) { backwardWith(m, a, 1); }
static void backwardLinear(char *m, const int32_t *a) { backwardWith(m, a, 0); }

/* ---- Winograd's transforms of F(4x4, 3x3): see ../winograd-matrices.ts ---- */

#define INPUT_LINE(O, D)                                                                                           \
  {                                                                                                            \
    const __typeof__(D[0]) even = D[4] - 4.0f * D[2], odd = D[3] - 4.0f * D[1];                                \
    const __typeof__(D[0]) near = D[4] - D[2], far = 2.0f * (D[3] - D[1]);                                     \
    O(0, 4.0f * D[0] - 5.0f * D[2] + D[4]);                                                                    \
    O(1, even + odd);                                                                                          \
    O(2, even - odd);                                                                                          \
    O(3, near + far);                                                                                          \
    O(4, near - far);                                                                                          \
    O(5, 4.0f * D[1] - 5.0f * D[3] + D[5]);                                                                    \
  }

#define TILE_INPUT(V, LOAD, STORE)                                                                            \
  {                                                                                                            \
    V h[6][6];                                                                                                 \
    for (int j = 0; j < 6; j++) {                                                                              \
      V d[6];                                                                                                  \
      for (int i = 0; i < 6; i++) d[i] = LOAD(from + c + i * rowBytes + j * pixelBytes);                       \
      INPUT_LINE(TO_COLUMN, d)                                                                                     \
    }                                                                                                          \
    for (int i = 0; i < 6; i++) {                                                                              \
      char *to = m + values + c + (int64_t)6 * i * valueBytes;                                                 \
      const V *row = h[i];                                                                                     \
      INPUT_LINE(TO_##V, row)                                                                                      \
    }                                                                                                          \
  }
#define TO_COLUMN(I, E) h[I][j] = (E)
#define TO_V16(J, E) store16(to + J * (int64_t)valueBytes, (E))
#define TO_V8(J, E) store8(to + J * (int64_t)valueBytes, (E))

#define TILE_OUTPUT(V, LOAD, STORE)                                                                           \
  {                                                                                                            \
    V h[4][6];                                                                                                 \
    for (int j = 0; j < 6; j++) {                                                                              \
      V d[6];                                                                                                  \
      for (int i = 0; i < 6; i++) d[i] = LOAD(m + values + c + (int64_t)(6 * i + j) * valueBytes);             \
      const V p = d[1] + d[2], q = d[1] - d[2], r = d[3] + d[4], t = d[3] - d[4];                              \
      h[0][j] = d[0] + p + r;                                                                                  \
      h[1][j] = q + 2.0f * t;                                                                                  \
      h[2][j] = p + 4.0f * r;                                                                                  \
      h[3][j] = q + 8.0f * t + d[5];                                                                           \
    }                                                                                                          \
    for (int i = 0; i < 4; i++) {                                                                              \
      char *to = from + c + i * rowBytes;                                                                      \
      const V p = h[i][1] + h[i][2], q = h[i][1] - h[i][2], r = h[i][3] + h[i][4], t = h[i][3] - h[i][4];      \
      STORE(to, h[i][0] + p + r);                                                                              \
      STORE(to + pixelBytes, q + 2.0f * t);                                                                    \
      STORE(to + 2 * pixelBytes, p + 4.0f * r);                                                                \
      STORE(to + 3 * pixelBytes, q + 8.0f * t + h[i][5]);                                                      \
    }                                                                                                          \
  }

/* A of d -> A d A^T: the transpose of the output's. */
#define TILE_GRADIENT(V, LOAD, STORE)                                                                         \
  {                                                                                                            \
    V h[6][4];                                                                                                 \
    for (int j = 0; j < 4; j++) {                                                                              \
      V d[4];                                                                                                  \
      for (int i = 0; i < 4; i++) d[i] = LOAD(from + c + i * rowBytes + j * pixelBytes);                       \
      const V p = d[0] + d[2], q = d[1] + d[3], r = d[0] + 4.0f * d[2], t = 2.0f * d[1] + 8.0f * d[3];         \
      h[0][j] = d[0];                                                                                          \
      h[1][j] = p + q;                                                                                         \
      h[2][j] = p - q;                                                                                         \
      h[3][j] = r + t;                                                                                         \
      h[4][j] = r - t;                                                                                         \
      h[5][j] = d[3];                                                                                          \
    }                                                                                                          \
    for (int i = 0; i < 6; i++) {                                                                              \
      char *to = m + values + c + (int64_t)6 * i * valueBytes;                                                 \
      const V *d = h[i];                                                                                       \
      const V p = d[0] + d[2], q = d[1] + d[3], r = d[0] + 4.0f * d[2], t = 2.0f * d[1] + 8.0f * d[3];         \
      STORE(to, d[0]);                                                                                         \
      STORE(to + valueBytes, p + q);                                                                           \
      STORE(to + 2 * (int64_t)valueBytes, p - q);                                                              \
      STORE(to + 3 * (int64_t)valueBytes, r + t);                                                              \
      STORE(to + 4 * (int64_t)valueBytes, r - t);                                                              \
      STORE(to + 5 * (int64_t)valueBytes, d[3]);                                                               \
    }                                                                                                          \
  }

#define EACH_TILE(NAME, BODY)                                                                                  \
  static void NAME(char *m, const int32_t *a) {                                                                \
    const int32_t tiles = a[0], count = a[1], plane = a[2], rowBytes = a[3], pixelBytes = a[4];                \
    int32_t values = a[5];                                                                                     \
    const int32_t valueBytes = a[6];                                                                           \
    for (int32_t t = 0; t < count; t++, values += pixelBytes) {                                                \
      char *from = m + (offset(m + tiles + 4 * t) + plane);                                                    \
      CHANNELS(pixelBytes, BODY(V16, load16, store16), BODY(V8, load8, store8))                                \
    }                                                                                                          \
  }

EACH_TILE(tileInput, TILE_INPUT)
EACH_TILE(tileOutput, TILE_OUTPUT)
EACH_TILE(tileGradient, TILE_GRADIENT)

/* G g G^T of every filter, laid out for `gemm`: [value][filter / 8][channel][filter % 8]. */
static void transformFilters(char *m, const int32_t *a) {
  const float *weights = (const float *)(m + a[0]);
  float *out = (float *)(m + a[1]);
  const int32_t channels = a[2], filters = a[3], rotated = a[4];
  const int32_t depth = rotated ? filters : channels, columns = rotated ? channels : filters;
  const int32_t product = channels * filters;
  for (int32_t block = 0; block < columns; block += 8) {
    for (int32_t row = 0; row < depth; row++) {
      V8 g[9], h[6][3];
      for (int tap = 0; tap < 9; tap++) {
        const float *from = weights + (int64_t)tap * product;
        V8 v;
        if (!rotated) memcpy(&v, from + row * filters + block, sizeof v);
        else for (int i = 0; i < 8; i++) v[i] = from[(block + i) * filters + row];
        g[rotated ? 8 - tap : tap] = v;
      }
      for (int c = 0; c < 3; c++) {
        const V8 p = g[c], q = g[3 + c], r = g[6 + c];
        const V8 s = (p + r) * (-1.0f / 6), t = q * (1.0f / 6), u = p * (1.0f / 24) + r * (1.0f / 6), v = q * (1.0f / 12);
        h[0][c] = 0.25f * p;
        h[1][c] = s - t;
        h[2][c] = s + t;
        h[3][c] = u + v;
        h[4][c] = u - v;
        h[5][c] = r;
      }
      float *to = out + (int64_t)block * depth + row * 8;
      for (int i = 0; i < 6; i++) {
        const V8 p = h[i][0], q = h[i][1], r = h[i][2];
        const V8 s = (p + r) * (-1.0f / 6), t = q * (1.0f / 6), u = p * (1.0f / 24) + r * (1.0f / 6), v = q * (1.0f / 12);
        const V8 six[6] = {0.25f * p, s - t, s + t, u + v, u - v, r};
        for (int j = 0; j < 6; j++) memcpy(to + (int64_t)(6 * i + j) * product, &six[j], sizeof(V8));
      }
    }
  }
}

/* Adds G^T s G to the gradient of the weights, [tap][channel][filter]. */
static void transformFilterSums(char *m, const int32_t *a) {
  const float *sums = (const float *)(m + a[0]);
  float *gradient = (float *)(m + a[1]);
  const int32_t product = a[2];
  for (int32_t at = 0; at < product; at += 8) {
    V8 h[3][6];
    for (int j = 0; j < 6; j++) {
      V8 d[6];
      for (int i = 0; i < 6; i++) memcpy(&d[i], sums + (int64_t)(6 * i + j) * product + at, sizeof(V8));
      h[0][j] = 0.25f * d[0] - (d[1] + d[2]) * (1.0f / 6) + (d[3] + d[4]) * (1.0f / 24);
      h[1][j] = (d[2] - d[1]) * (1.0f / 6) + (d[3] - d[4]) * (1.0f / 12);
      h[2][j] = (d[3] + d[4] - d[1] - d[2]) * (1.0f / 6) + d[5];
    }
    for (int i = 0; i < 3; i++) {
      const V8 *d = h[i];
      const V8 three[3] = {0.25f * d[0] - (d[1] + d[2]) * (1.0f / 6) + (d[3] + d[4]) * (1.0f / 24),
                           (d[2] - d[1]) * (1.0f / 6) + (d[3] - d[4]) * (1.0f / 12),
                           (d[3] + d[4] - d[1] - d[2]) * (1.0f / 6) + d[5]};
      for (int j = 0; j < 3; j++) {
        V8 v;
        memcpy(&v, gradient + (int64_t)(3 * i + j) * product + at, sizeof v);
        v += three[j];
        memcpy(gradient + (int64_t)(3 * i + j) * product + at, &v, sizeof v);
      }
    }
  }
}

/* ---- Sums around a layer; lengths are multiples of 8 floats ---- */

static void addRelu(char *m, const int32_t *a) {
  char *y = m + a[0];
  const char *x = m + a[1];
  CHANNELS(a[2], { V16 v = load16(y + c) + load16(x + c); store16(y + c, positive16(v, v)); },
           { V8 v = load8(y + c) + load8(x + c); store8(y + c, positive8(v, v)); })
}

static void add(char *m, const int32_t *a) {
  char *y = m + a[0];
  const char *x = m + a[1];
  CHANNELS(a[2], store16(y + c, load16(y + c) + load16(x + c)), store8(y + c, load8(y + c) + load8(x + c)))
}

/* Keeps the gradient where y > 0, there and in a copy. */
static void reluGradient(char *m, const int32_t *a) {
  char *g = m + a[0], *copy = m + a[2];
  const char *y = m + a[1];
  CHANNELS(a[3], { V16 v = positive16(load16(y + c), load16(g + c)); store16(g + c, v); store16(copy + c, v); },
           { V8 v = positive8(load8(y + c), load8(g + c)); store8(g + c, v); store8(copy + c, v); })
}

/* One row of the merge: y = max(0, fine + coarse doubled + bias). */
static void mergeRow(char *m, const int32_t *a) {
  const char *fine = m + a[0], *coarse = m + a[1], *bias = m + a[2];
  char *y = m + a[3];
  const int32_t size = a[4], pixelBytes = a[5];
  for (int32_t j = 0; j < size; j++, fine += pixelBytes, y += pixelBytes) {
    const char *under = coarse + (j >> 1) * pixelBytes;
    CHANNELS(pixelBytes,
             { V16 v = load16(fine + c) + load16(under + c) + load16(bias + c); store16(y + c, positive16(v, v)); },
             { V8 v = load8(fine + c) + load8(under + c) + load8(bias + c); store8(y + c, positive8(v, v)); })
  }
}

static void mergeRowBackward(char *m, const int32_t *a) {
  const char *y = m + a[0], *dy = m + a[1];
  char *dx = m + a[2], *coarse = m + a[3], *sums = m + a[4];
  const int32_t size = a[5], pixelBytes = a[6];
  for (int32_t j = 0; j < size; j++, y += pixelBytes, dy += pixelBytes, dx += pixelBytes) {
    char *under = coarse + (j >> 1) * pixelBytes;
    CHANNELS(pixelBytes,
             { V16 g = positive16(load16(y + c), load16(dy + c)); store16(dx + c, g);
               store16(under + c, load16(under + c) + g); store16(sums + c, load16(sums + c) + g); },
             { V8 g = positive8(load8(y + c), load8(dy + c)); store8(dx + c, g);
               store8(under + c, load8(under + c) + g); store8(sums + c, load8(sums + c) + g); })
  }
}

/* ---- Orthogonalisation for the optimiser ---- */

/* 8 rows by WIDTH vectors of out = A B, where A(row, k) lies at a[row * aRow + k * aStep]. */
#define PRODUCT_TILE(WIDTH, V, LOAD, STORE, LANES)                                                             \
  {                                                                                                            \
    V s[8][WIDTH];                                                                                             \
    for (int i = 0; i < 8; i++)                                                                                \
      for (int w = 0; w < WIDTH; w++) s[i][w] = (V){0};                                                        \
    for (int32_t k = 0; k < inner; k++) {                                                                      \
      V v[WIDTH];                                                                                              \
      for (int w = 0; w < WIDTH; w++) v[w] = LOAD((const char *)(b + (int64_t)k * cols + j + LANES * w));      \
      for (int i = 0; i < 8; i++) {                                                                            \
        float x = a[(int64_t)(row + i) * aRow + (int64_t)k * aStep];                                           \
        for (int w = 0; w < WIDTH; w++) s[i][w] += x * v[w];                                                   \
      }                                                                                                        \
    }                                                                                                          \
    for (int i = 0; i < 8; i++)                                                                                \
      for (int w = 0; w < WIDTH; w++) STORE((char *)(out + (int64_t)(row + i) * cols + j + LANES * w), s[i][w]); \
    j += LANES * WIDTH;                                                                                        \
  }

INLINE void productOf(const float *a, int32_t aRow, int32_t aStep, const float *b, float *out, int32_t rows,
                      int32_t inner, int32_t cols) {
  for (int32_t row = 0; row < rows; row += 8) {
    int32_t j = 0;
    while (j + 48 <= cols) PRODUCT_TILE(3, V16, load16, store16, 16)
    while (j + 16 <= cols) PRODUCT_TILE(1, V16, load16, store16, 16)
    while (j + 8 <= cols) PRODUCT_TILE(1, V8, load8, store8, 8)
  }
}

/* out = A B, of A rows x inner and B inner x cols. */
static void product(const float *a, const float *b, float *out, int32_t rows, int32_t inner, int32_t cols) {
  productOf(a, inner, 1, b, out, rows, inner, cols);
}

/* out = A^T A, of A rows x cols. */
static void gram(const float *a, float *out, int32_t rows, int32_t cols) {
  productOf(a, 1, cols, a, out, cols, rows, cols);
}

/*
 * Nearest matrix with singular values near 1, in place: five steps of Newton and Schulz with Muon's coefficients
 * (Jordan 2024), X <- X (a + b G + c G G) with G = X^T X. The polynomials of G commute, so that all steps are made on G
 * alone and multiplied with X in the end. X is rows x cols, rows >= cols, both multiples of 8; `scratch` holds X once
 * more and 5 cols x cols.
 */
static void orthogonalise(char *m, const int32_t *a) {
  float *x = (float *)(m + a[0]), *copy = (float *)(m + a[1]);
  const int32_t rows = a[2], cols = a[3];
  const int64_t size = (int64_t)rows * cols, square = (int64_t)cols * cols;
  float *g = copy + size, *p = g + square, *gp = p + square, *q = gp + square, *qp = q + square;
  double squares = 0;
  for (int64_t i = 0; i < size; i++) squares += (double)x[i] * x[i];
  if (squares == 0) return;
  const float scale = (float)(1 / __builtin_sqrt(squares));
  for (int64_t i = 0; i < size; i++) copy[i] = x[i] * scale;
  gram(copy, g, rows, cols);
  for (int step = 0; step < 5; step++) {
    product(g, g, p, cols, cols, cols);
    for (int64_t i = 0; i < square; i++) p[i] = 2.0315f * p[i] - 4.7750f * g[i];
    for (int32_t i = 0; i < cols; i++) p[(int64_t)i * cols + i] += 3.4445f;
    if (step == 0) memcpy(q, p, square * sizeof *q);
    else {
      product(q, p, qp, cols, cols, cols);
      float *swap = q; q = qp; qp = swap;
    }
    if (step == 4) break;
    product(g, p, gp, cols, cols, cols);
    product(gp, p, g, cols, cols, cols);
  }
  product(copy, q, x, rows, cols, cols);
}

/* ---- What Node sees: attach(buffer), which gives the kernels by name, bound to that memory ---- */

#define MAX_PARAMETERS 11

typedef void (*Kernel)(char *memory, const int32_t *parameters);

/* A kernel bound to a memory. Trainings are few and end with their process: none is freed. */
typedef struct {
  Kernel kernel;
  char *memory;
} Bound;

static napi_value call(napi_env env, napi_callback_info info) {
  size_t count = MAX_PARAMETERS;
  napi_value values[MAX_PARAMETERS];
  void *bound;
  int32_t parameters[MAX_PARAMETERS] = {0};
  napi_get_cb_info(env, info, &count, values, NULL, &bound);
  for (size_t i = 0; i < count && i < MAX_PARAMETERS; i++) napi_get_value_int32(env, values[i], &parameters[i]);
  ((Bound *)bound)->kernel(((Bound *)bound)->memory, parameters);
  return NULL;
}

static const struct {
  const char *name;
  Kernel kernel;
} KERNELS[] = {
    {"gemm", gemm},
    {"filterGradient4", filterGradient4},
    {"filterGradient3", filterGradient3},
    {"moments", moments},
    {"normalise", normalise},
    {"backwardSums", backwardSums},
    {"backward", backward},
    {"normaliseLinear", normaliseLinear},
    {"backwardSumsLinear", backwardSumsLinear},
    {"backwardLinear", backwardLinear},
    {"tileInput", tileInput},
    {"tileOutput", tileOutput},
    {"tileGradient", tileGradient},
    {"transformFilters", transformFilters},
    {"transformFilterSums", transformFilterSums},
    {"orthogonalise", orthogonalise},
    {"addRelu", addRelu},
    {"add", add},
    {"reluGradient", reluGradient},
    {"mergeRow", mergeRow},
    {"mergeRowBackward", mergeRowBackward},
};

static napi_value attach(napi_env env, napi_callback_info info) {
  size_t count = 1, length = 0;
  napi_value buffer, kernels;
  void *memory = NULL;
  napi_get_cb_info(env, info, &count, &buffer, NULL, NULL);
  if (count != 1 || napi_get_arraybuffer_info(env, buffer, &memory, &length) != napi_ok) {
    napi_throw_type_error(env, NULL, "attach takes the trainer's ArrayBuffer");
    return NULL;
  }
  napi_create_object(env, &kernels);
  for (size_t i = 0; i < sizeof KERNELS / sizeof *KERNELS; i++) {
    Bound *bound = malloc(sizeof *bound);
    napi_value function;
    bound->kernel = KERNELS[i].kernel;
    bound->memory = memory;
    napi_create_function(env, KERNELS[i].name, NAPI_AUTO_LENGTH, call, bound, &function);
    napi_set_named_property(env, kernels, KERNELS[i].name, function);
  }
  return kernels;
}

NAPI_MODULE_INIT() {
  napi_value function;
  napi_create_function(env, "attach", NAPI_AUTO_LENGTH, attach, NULL, &function);
  napi_set_named_property(env, exports, "attach", function);
  return exports;
}
