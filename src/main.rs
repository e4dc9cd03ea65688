//! The `iop` program: what the machine gives goes in, an exit code comes out.

use std::process::ExitCode;

fn main() -> ExitCode {
    let world = iop::World::of_process();
    let streams = iop::Streams {
        out: &mut std::io::stdout().lock(),
        err: &mut std::io::stderr().lock(),
    };
    iop::run(std::env::args_os(), &world, streams).into()
}
