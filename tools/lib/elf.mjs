// What a Linux program (ELF, 64 bits) asks of the machine that runs it.

const kMachines = /** @type {Record<number, {linux: string, debian: string}>} */ ({
  62: { linux: 'x86_64', debian: 'amd64' },
  183: { linux: 'aarch64', debian: 'arm64' },
});

// The Debian package of each library that a program of the preset dist needs.
const kPackages = /** @type {Record<string, string>} */ ({ 'libgcc_s.so.1': 'libgcc-s1' });
const kOfGlibc = /^(libc\.so\.6|libm\.so\.6|ld-linux-[\w-]+\.so\.\d)$/;

/**
 * Libraries and versions of their symbols stand in the program as strings between zeros; nothing else in it looks
 * like them. Throws where the program needs a library that other machines may not have.
 * @param {Buffer} program
 * @returns {{linux: string, debian: string, depends: string}}   names of the processor, and Debian's list of packages
 */
export function needsOf(program) {
  const machine = program.toString('latin1', 0, 4) === '\x7fELF' && kMachines[program.readUInt16LE(18)];
  if (!machine) throw new Error('this is no program for Linux on x86-64 or ARM64');
  const text = program.toString('latin1');
  const libraries = [...text.matchAll(/\0(lib[\w+.-]+\.so(?:\.\d+)+)(?=\0)/g)].map(([, name]) => name);
  const strange = libraries.filter((name) => !(name in kPackages) && !kOfGlibc.test(name));
  if (strange.length > 0) {
    throw new Error(`other machines may not have ${strange.join(', ')}: the preset dist links such libraries in`);
  }
  const minors = [...text.matchAll(/\0GLIBC_2\.(\d+)(?:\.\d+)?(?=\0)/g)].map(([, minor]) => Number(minor));
  if (minors.length === 0) throw new Error('the program does not say which glibc it needs');
  const packages = libraries.flatMap((name) => kPackages[name] ?? []);
  const depends = [`libc6 (>= 2.${Math.max(...minors)})`, ...new Set(packages)].join(', ');
  return { ...machine, depends };
}
