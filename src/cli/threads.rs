//! The threads that agreements are read and computed on; where the machine gives none, the one that there is.

use std::sync::OnceLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Bytes of a thread's stack: the deepest template that is taken needs less than half of it.
const STACK: usize = 16 * 1024 * 1024;

/// Does the work with as many threads as there are cores, if they can be had.
pub(super) fn run<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    let pool = POOL.get_or_init(|| ThreadPoolBuilder::new().stack_size(STACK).build().ok());
    match pool {
        Some(pool) => pool.install(work),
        None => alone(work),
    }
}

/// Does the work on this thread. One that is in a pool of its own already stays in it, and needs no other.
fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let pool = ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build();
    match pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;

    #[test]
    fn without_threads_the_work_is_done_all_the_same() {
        for _ in 0..2 {
            let sum: usize = alone(|| (0..1000_usize).into_par_iter().sum());
            assert_eq!(sum, 499_500);
        }
    }
}
