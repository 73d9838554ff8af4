// Every allocation of a small run of the command line fails in turn: alone, and with all that come after it. Then every
// write, by a limit on the size of files. The run must end by itself, say why, and leave the file that it would have
// replaced as it was, or replace it by all of the new one.
//
//   anchorite_failing [all]    all: of many allocations, too, none is left out

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "failing_new.h"

#undef main  // the command line's own goes by the name anchorite_main here
int anchorite_main(int argc, char** argv);

namespace {

constexpr std::string_view kBefore = "what was there before";
constexpr int kMostSeconds = 20;

struct Shared {  // with the children
  std::int64_t left;
};

struct Run {
  std::string_view page = "b.html";
  std::int64_t after = failing::kNever;
  bool for_good = false;
  rlim_t largest_file = RLIM_INFINITY;
};
struct Outcome {
  bool reached = false;  // the allocation that was to fail
  int signal = 0;
  int status = 0;
  std::string out, said;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

[[noreturn]] void be_child(std::vector<std::string> words, const Run& run, int said, Shared* shared) {
  alarm(kMostSeconds);
  dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
  dup2(said, STDERR_FILENO);
  const rlimit limit = {run.largest_file, run.largest_file};
  setrlimit(RLIMIT_FSIZE, &limit);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  if (run.after != failing::kNever) failing::fail_after(run.after, run.for_good);
  const int status = anchorite_main(static_cast<int>(words.size()), arguments.data());
  shared->left = failing::left();
  _exit(status);
}

// What is said fits into a pipe, so nobody has to read it meanwhile.
std::string read_all(int pipe) {
  std::string text(1U << 16, '\0');
  const ssize_t bytes = read(pipe, text.data(), text.size());
  text.resize(bytes < 0 ? 0 : static_cast<std::size_t>(bytes));
  return text;
}

Outcome outcome_of(const Run& run, Shared* shared) {
  const std::vector<std::string> words = {"anchorite",           "report", "links", "a.csv",
                                          std::string(run.page), "--out",  "out"};
  write("out", kBefore);
  shared->left = 0;
  std::array<int, 2> said = {};
  if (pipe(said.data()) != 0) std::abort();
  const pid_t child = fork();
  if (child == 0) be_child(words, run, said[1], shared);
  int status = 0;
  waitpid(child, &status, 0);
  close(said[1]);
  Outcome outcome{.reached = status != 0 || shared->left < 0, .out = content_of("out"), .said = read_all(said[0])};
  close(said[0]);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
  return outcome;
}

bool is_hidden_file_left() {
  for (const auto& entry : std::filesystem::directory_iterator(".")) {
    if (entry.path().filename().native().starts_with('.')) return true;
  }
  return false;
}

// "" where all is well.
std::string fault(const Outcome& outcome, const std::string& whole, const std::string& without_page) {
  if (outcome.signal != 0) return "ended by signal " + std::to_string(outcome.signal);
  if (outcome.status > 2) return "status " + std::to_string(outcome.status);
  // A page that finds no memory is told, and the report is the one without it.
  const bool lacks_page = outcome.said.contains("no memory left for this page");
  const bool right = outcome.out == (lacks_page ? without_page : whole);
  if (outcome.status == 0 && !right) return "status 0, and the report is not the right one";
  if (outcome.out != kBefore && !right) return "half a report";
  if (outcome.status != 0 && outcome.said.empty()) return "not a word";
  if (is_hidden_file_left()) return "a hidden file is left";
  return "";
}

class Tally {
 public:
  Tally(std::string whole, std::string without_page)
      : whole_(std::move(whole)), without_page_(std::move(without_page)) {}
  void add(const std::string& what, const Outcome& outcome) {
    const std::string why = fault(outcome, whole_, without_page_);
    if (why.empty()) {
      ++passed_;
    } else if (++failed_ < kMostTold) {
      std::cout << "FAILED " << what << ": " << why << ": " << outcome.said << '\n';
    }
  }
  bool goes_on() const { return failed_ < kMostTold; }
  int close() const {
    std::cout << passed_ << " passed, " << failed_ << " failed\n";
    return failed_ > 0 ? 1 : 0;
  }

 private:
  static constexpr int kMostTold = 20;
  std::string whole_, without_page_;
  int passed_ = 0;
  int failed_ = 0;
};

// `share`: of those that were tried, the part that is left out up to the next.
void fail_allocations(bool for_good, std::int64_t share, Shared* shared, Tally& tally) {
  bool reached = true;
  for (std::int64_t after = 0; reached && tally.goes_on(); after += 1 + after / share) {
    const Outcome outcome = outcome_of({.after = after, .for_good = for_good}, shared);
    tally.add("allocation " + std::to_string(after), outcome);
    reached = outcome.reached;
  }
}

void fail_writes(std::size_t size, Shared* shared, Tally& tally) {
  for (std::size_t room = 0; room < size && tally.goes_on(); ++room) {
    Outcome outcome = outcome_of({.largest_file = room}, shared);
    if (outcome.out != kBefore) outcome.status = 3;
    tally.add("a file of " + std::to_string(room) + " bytes", outcome);
  }
}

}  // namespace

int main(int argc, char**) {
  std::string folder = (std::filesystem::temp_directory_path() / "anchorite-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return 2;
  const std::int64_t share = argc > 1 ? std::numeric_limits<std::int64_t>::max() : 100;
  std::filesystem::current_path(folder);
  write("a.csv", "source,target,anchor\nhttps://a.example/,https://a.example/b,one\nhttps://a.example/b,,two\n");
  write("b.html", "<base href=\"https://a.example/b\"><a href=\"/\">home</a>");
  std::string deep;  // no page that can be read
  for (int i = 0; i < 20'000; ++i) deep += "<div>";
  write("deep.html", deep);
  auto* shared =
      static_cast<Shared*>(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  const Outcome whole = outcome_of({}, shared);
  Tally tally(whole.out, outcome_of({.page = "deep.html"}, shared).out);
  tally.add("nothing", whole);
  for (const bool for_good : {false, true}) fail_allocations(for_good, share, shared, tally);
  fail_writes(whole.out.size(), shared, tally);
  std::filesystem::remove_all(folder);
  return tally.close();
}
