using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings;

/// <content>A meeting that will not be held: cancelled when the council knows of it, removed before that.</content>
public sealed partial class Meeting
{
    /// <summary>The longest <see cref="CancelReason"/>, in characters.</summary>
    public const int CancelReasonMax = 500;

    /// <summary>When it was cancelled; null unless it is.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Why it was cancelled; empty unless it is.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>
    /// Ställer in. Refused without a reason, before it is shared (<see cref="Remove"/>), and when it has been opened. Idempotent.
    /// </summary>
    public Result<Done> Cancel(Actor by, string reason, DateTimeOffset at)
    {
        reason = Wording.Text(reason);
        if (Unentitled(by, Preparers) is { } unentitled)
        {
            return unentitled;
        }

        if (State == MeetingState.Cancelled)
        {
            return Done.Value;
        }

        if (Wording.Check(by.Today, nameof(CancelReason), reason, CancelReasonMax, required: true) is { } wrong)
        {
            return wrong;
        }

        if (OpenedAt is { } opened)
        {
            return new MeetingRefusal.HasOpened(opened);
        }

        if (State == MeetingState.Preparing)
        {
            return new MeetingRefusal.OnlyPrepared();
        }

        HoldStill();
        (State, CancelledAt, CancelReason) = (MeetingState.Cancelled, at, reason);
        Record(new MeetingCancelled(Id, Details, reason));
        return Done.Value;
    }

    /// <summary>Takes the cancelling back. Refused when somebody has been told by letter. Idempotent.</summary>
    public Result<Done> Restore(Actor by, bool isTold)
    {
        if (Unentitled(by, Preparers) is { } unentitled)
        {
            return unentitled;
        }

        if (State != MeetingState.Cancelled)
        {
            return Done.Value;
        }

        if (isTold)
        {
            return new MeetingRefusal.CancellingIsTold();
        }

        HoldStill();
        (State, CancelledAt, CancelReason) = (MeetingState.Shared, null, "");
        Record(new MeetingRestored(Id));
        return Done.Value;
    }

    /// <summary>Removes it for good. Refused once it has been shared: then it is cancelled instead.</summary>
    public Result<Done> Remove(Actor by)
    {
        if (Unentitled(by, Preparers) is { } unentitled)
        {
            return unentitled;
        }

        if (State != MeetingState.Preparing)
        {
            return new MeetingRefusal.IsShared(Date);
        }

        Record(new MeetingRemoved(Id, Details));
        return Done.Value;
    }
}
