package dev.zayavka.ports.devices.lending;

/** Unrequested notifications to a borrower about a device. */
public enum BorrowerNote {
  /** To the holder: a person joined the queue. */
  SOMEBODY_WAITS,
  /** The time of the offer is over, and it went to the next. */
  OFFER_LAPSED,
  /**
   * An admin lent the device to another person, so the offer is withdrawn; the place in the queue
   * is kept.
   */
  OFFER_WITHDRAWN,
  /** An admin wrote the device down to them. */
  ASSIGNED,
  /** An admin noted that the device is back. */
  TAKEN_BACK,
  /** An admin undid a step: the device is no longer lent to the person. */
  ASSIGNMENT_UNDONE,
  /** An admin undid a step: the device is lent to the person as before. */
  TAKE_BACK_UNDONE,
  /** The device they waited for is gone. */
  DEVICE_DELETED,
  /** An admin undid a step: the device is back, and so is the person's place in the queue. */
  DELETION_UNDONE
}
