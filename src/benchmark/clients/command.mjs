import { execFile } from "node:child_process";

/** A tool that this machine does not have. */
export class Unavailable extends Error {}

/** Runs a program and gives what it prints. It must end with 0, unless `failing` is set. */
export function command(program, args, { failing = false, ...options } = {}) {
  return new Promise((done, refused) => {
    execFile(program, args, { maxBuffer: 64 << 20, ...options }, (error, stdout, stderr) => {
      if (error?.code === "ENOENT") {
        refused(new Unavailable(program));
      } else if (error && !failing) {
        refused(new Error(`${[program, ...args].join(" ").slice(0, 300)}\n${(stdout + stderr).slice(-6000)}`));
      } else {
        done(error ? stdout + stderr : stdout);
      }
    });
  });
}
