//! Letting go between two pieces of work, so that a page stays usable while a large file is examined.

use std::{
    cell::Cell,
    future::poll_fn,
    pin::{Pin, pin},
    rc::Rc,
    task::{Context, Poll, Waker},
};

/// Whether an examination lets go now and then, and how far it is.
#[derive(Clone)]
pub(crate) struct Pace(Option<Rc<Cell<usize>>>);

impl Pace {
    /// Lets go before the next piece of work; so many of a hundred parts are done.
    pub(super) async fn at(&self, hundredths: usize) {
        let Some(done) = &self.0 else { return };
        done.set(hundredths);
        let mut waited = false;
        // Nobody has to be woken: whoever holds the work takes it up again.
        poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
    }
}

/// Work without a pause.
pub(super) fn at_once<T>(work: impl FnOnce(Pace) -> T) -> T::Output
where
    T: Future,
{
    let mut work = pin!(work(Pace(None)));
    loop {
        if let Poll::Ready(done) = take_up(work.as_mut()) {
            return done;
        }
    }
}

fn take_up<T: Future + ?Sized>(work: Pin<&mut T>) -> Poll<T::Output> {
    work.poll(&mut Context::from_waker(Waker::noop()))
}

/// Work that is done piece by piece. Dropping it gives it up.
pub struct Work<T> {
    left: Pin<Box<dyn Future<Output = T>>>,
    done: Rc<Cell<usize>>,
}

impl<T> Work<T> {
    /// Work that has not begun.
    pub(crate) fn new<F: Future<Output = T> + 'static>(work: impl FnOnce(Pace) -> F) -> Self {
        let done = Rc::new(Cell::new(0));
        Self { left: Box::pin(work(Pace(Some(Rc::clone(&done))))), done }
    }

    /// Does the next piece; gives what came of it all if that was the last one. Not to be called again then.
    pub fn go(&mut self) -> Option<T> {
        match take_up(self.left.as_mut()) {
            Poll::Ready(all) => Some(all),
            Poll::Pending => None,
        }
    }

    /// How many of a hundred parts are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done.get()
    }
}
