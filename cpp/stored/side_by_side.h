// Work that threads share. Internal to stored.
#pragma once

#include <atomic>
#include <thread>
#include <vector>

namespace stored {

// Calls work(worker, task) for every task < tasks, on so many threads, worker < threads; each takes the next task that
// is left. What a task computes must not depend on others, so that the number of threads changes nothing.
template <class Work>
void side_by_side(unsigned threads, std::size_t tasks, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&](unsigned worker) {
    for (std::size_t task = next++; task < tasks; task = next++) work(worker, task);
  };
  std::vector<std::thread> others;
  for (unsigned worker = 1; worker < threads && worker < tasks; ++worker) others.emplace_back(run, worker);
  run(0);
  for (std::thread& one : others) one.join();
}

}  // namespace stored
