//! What people do to a notification: look, pay, cancel; and what the platform's operators do.

use crate::chronicle::{Act, Deed};
use crate::error::{Error, Result, Why};
use crate::life::{self, Desk, Rework, Viewer};
use crate::server::Shared;
use crate::world::{NotificationId, World};
use send_core::iun::Iun;
use send_core::model::{NotificationStatus, PagoPaEvent};
use send_core::wire::DateTime;
use std::fmt;

/// A notification that was sent to an emulator. Recipients are named by their index, from 0.
///
/// # Example
/// ```
/// # fn demo(emulator: &send_emulator::Emulator, iun: send_core::iun::Iun) -> send_emulator::Result<()> {
/// use send_core::model::NotificationStatus;
/// emulator.run_until_status(iun, &NotificationStatus::Delivering)?;
/// emulator.notification(iun)?.view(0)?;
/// emulator.run_until_status(iun, &NotificationStatus::Viewed)?;
/// # Ok(())
/// # }
/// ```
pub struct Notification<'a> {
    shared: &'a Shared,
    iun: Iun,
    id: NotificationId,
}

impl<'a> Notification<'a> {
    pub(crate) fn find(shared: &'a Shared, iun: Iun) -> Result<Self> {
        let id = shared.world().notifications.find(&iun).ok_or(Error::NoSuchNotification { iun })?;
        Ok(Self { shared, iun, id })
    }

    /// Its IUN.
    #[must_use]
    pub const fn iun(&self) -> Iun {
        self.iun
    }

    /// Its status now.
    #[must_use]
    pub fn status(&self) -> NotificationStatus {
        let world = self.shared.world();
        world.notifications.get(self.id).map_or(NotificationStatus::InValidation, |found| found.status.clone())
    }

    /// A recipient looks at it. Only the first look has an effect.
    ///
    /// # Errors
    /// [`Error::NotPossible`] if it was not accepted or is cancelled, or there is no such recipient.
    pub fn view(&self, recipient: usize) -> Result<()> {
        self.act(Deed::View { recipient })
    }

    /// A delegate of a recipient looks at it: Lucia Mondella, a public test identity.
    ///
    /// # Errors
    /// As [`view`](Self::view).
    pub fn view_by_delegate(&self, recipient: usize) -> Result<()> {
        self.act(Deed::ViewByDelegate { recipient })
    }

    /// A recipient looks at it at a desk (RADD).
    ///
    /// # Errors
    /// As [`view`](Self::view).
    pub fn view_at_desk(&self, recipient: usize, desk: Desk) -> Result<()> {
        self.act(Deed::ViewAtDesk { recipient, desk })
    }

    /// A recipient gets its documents at a desk (RADD). This has no effect in law.
    ///
    /// # Errors
    /// As [`view`](Self::view).
    pub fn retrieve_at_desk(&self, recipient: usize, desk: Desk) -> Result<()> {
        self.act(Deed::RetrieveAtDesk { recipient, desk })
    }

    /// A recipient pays a notice, and the sender tells SEND. A second payment of the same notice is not told again.
    ///
    /// # Errors
    /// [`Error::NotPossible`] as [`view`](Self::view), or if there is no such payment or it has no notice. What is cancelled is not paid:
    /// its notices are free again.
    pub fn pay(&self, recipient: usize, payment: usize, cents: i64) -> Result<()> {
        self.act(Deed::Pay { recipient, payment, cents })
    }

    /// The sender asks for its cancellation.
    ///
    /// # Errors
    /// [`Error::NotPossible`] if it was refused.
    pub fn cancel(&self) -> Result<()> {
        self.act(Deed::Cancel)
    }

    /// The platform takes back an attempt on paper (0 or 1) and what followed from it, and does it again.
    ///
    /// # Errors
    /// [`Error::NotPossible`] if no letter was sent in the attempt, the recipient has looked, or it is cancelled.
    pub fn rework(&self, recipient: usize, attempt: u8, kind: Rework) -> Result<()> {
        self.act(Deed::Rework { recipient, attempt, kind })
    }

    /// Does it, and writes it down.
    pub(crate) fn act(&self, deed: Deed) -> Result<()> {
        let mut world = self.shared.world();
        // What people do takes a moment of its own, which doing it again takes as well.
        let now = world.now;
        perform(&mut world, self.id, deed).map_err(|why| Error::NotPossible { iun: self.iun, why })?;
        world.chronicle.write(now, Act::Person { iun: self.iun, deed });
        Ok(())
    }
}

/// Does something with a notification.
pub(crate) fn perform(world: &mut World, id: NotificationId, deed: Deed) -> Result<(), Why> {
    match deed {
        Deed::View { recipient } => life::view(world, id, recipient, Viewer::Recipient),
        Deed::ViewByDelegate { recipient } => life::view(world, id, recipient, Viewer::Delegate),
        Deed::ViewAtDesk { recipient, desk } => life::view(world, id, recipient, Viewer::Desk(desk)),
        Deed::RetrieveAtDesk { recipient, desk } => life::retrieve(world, id, recipient, desk),
        Deed::Pay { recipient, payment, cents } => pay(world, id, (recipient, payment), cents),
        Deed::Cancel => cancel(world, id),
        Deed::Rework { recipient, attempt, kind } => life::rework(world, id, recipient, attempt, kind),
    }
}

fn pay(world: &mut World, id: NotificationId, (recipient, payment): (usize, usize), cents: i64) -> Result<(), Why> {
    let found = world.notifications.get(id).filter(|found| found.is_readable()).ok_or(Why::NotAccepted)?;
    if found.is_cancelled {
        return Err(Why::Cancelled);
    }
    let payer = found.recipient(recipient).ok_or(Why::NoSuchRecipient)?;
    let notice = payer.payments.get(payment).and_then(|payment| payment.pago_pa.as_ref());
    let codes = notice.and_then(|notice| Some((notice.notice_code.clone()?, notice.creditor_tax_id.clone()?)));
    let (notice_code, creditor_tax_id) = codes.ok_or(Why::NoSuchPayment)?;
    let at = world.now;
    let mut event = PagoPaEvent::new(notice_code, creditor_tax_id, DateTime::from(at));
    event.amount = Some(cents);
    life::paid(world, id, recipient, at, &event);
    Ok(())
}

fn cancel(world: &mut World, id: NotificationId) -> Result<(), Why> {
    let refused = world.notifications.get(id).is_none_or(|it| it.status == NotificationStatus::Refused);
    if refused {
        return Err(Why::NotAccepted);
    }
    life::request_cancellation(world, id);
    Ok(())
}

impl fmt::Debug for Notification<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Notification").field(&self.iun).finish()
    }
}
