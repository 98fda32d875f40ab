using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Decisions under the items, and when an item counts as settled.</summary>
public sealed partial class MeetingAgenda
{
    /// <summary>
    /// Records a decision under an item. Refused without the duty, outside the session, in a pause, under a break, and
    /// without a quorum in the item where the council has a rule, unless something is noted or postponed.
    /// </summary>
    /// <param name="number">The next free number of the council's year; a unique index holds it when two save at once.</param>
    public Result<Decision> RecordDecision(
        Actor by, DecisionId id, AgendaItemId item, DecisionNumber number, DecisionDraft draft,
        CouncilSettings settings, DateTimeOffset at)
    {
        at = Own(at);
        if ((Unentitled(by, Decision.Recorders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(item) is not { } place)
        {
            return new MeetingRefusal.ItemGone();
        }

        if (place.Kind == AgendaItemKind.Break)
        {
            return new MeetingRefusal.NotOnABreak();
        }

        // Who decided is derived from when it was recorded, and in a pause anybody may have left the room.
        if (NothingInAPause() is { } paused)
        {
            return paused;
        }

        var quorum = Seats.QuorumOf(settings, item);
        if (!quorum.IsMet && draft.Kind is not (DecisionKind.Noted or DecisionKind.Tabled))
        {
            return new MeetingRefusal.NotQuorate(quorum.Present, quorum.Needed);
        }

        return Decision.Check(draft, by.Today).Map(checkedDraft =>
        {
            Meeting.Roll.RelyOn();
            place.DecisionCount++;
            if (Meeting.CurrentItem == item || place.Settled.Count == 0)
            {
                place.Settle(at);
            }

            Record(new DecisionRecorded(Id, item, place.Title, id, number, checkedDraft));
            if (checkedDraft.AlreadyDone)
            {
                Record(new DecisionStateChanged(Id, id, number, DecisionState.Completed, null));
            }

            return new Decision(id, Meeting.Council, Id, item, number, checkedDraft, at, by.Name);
        });
    }

    /// <summary>
    /// Withdraws a decision (undo), while the meeting is in session, and with it what it did: what it replaced, repealed or extended is as
    /// before, and rows that it was the new measure of are open again. Idempotent.
    /// </summary>
    /// <param name="leaning">The decisions that it did this to.</param>
    public Result<Done> WithdrawDecision(Actor by, Decision decision, IReadOnlyCollection<Decision>? leaning = null)
    {
        if ((Unentitled(by, Decision.Recorders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (decision.Meeting != Id)
        {
            return new MeetingRefusal.DecisionGone();
        }

        if (decision.State != DecisionState.Withdrawn)
        {
            decision.Withdraw();
            Reopen(decision, leaning ?? []);
            foreach (var former in leaning ?? [])
            {
                former.LoseGround(decision);
            }

            if (FindItem(decision.Item) is { } place)
            {
                place.DecisionCount--;
                Unsettle(place, decision.RecordedAt);
            }

            Record(new DecisionWithdrawn(Id, decision.Item, decision.Id, decision.Number, decision.Text));
        }

        return Done.Value;
    }

    /// <summary>Marks an item as settled by something other than a decision.</summary>
    internal void Settle(AgendaItemId id, DateTimeOffset at)
    {
        Changed();
        FindItem(id)?.Settle(at);
    }

    /// <summary>
    /// Makes an item without a decision or an ended vote open again, when it is taken up again or its decision is withdrawn.
    /// A presence that ended with the item then ends by its time alone.
    /// </summary>
    /// <param name="at">The moment that no longer counts.</param>
    internal void Unsettle(AgendaItem? item, DateTimeOffset? at)
    {
        Changed();
        if (at is not null)
        {
            item?.Unsettle(at);
        }

        if (item is null || item.DecisionCount > 0 || Meeting.Voting.Votes.Any(v => v.Item == item.Id && v.EndedAt is not null))
        {
            return;
        }

        item.Unsettle(null);
        Meeting.Roll.ChangeSpans(Loosened);

        ValueList<Stay> Loosened(ValueList<Stay> spans) =>
            spans.Select(s => s.ToItem == item.Id && s.To is not null ? s with { ToItem = null } : s).ToValueList();
    }
}
