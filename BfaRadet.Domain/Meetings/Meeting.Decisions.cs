using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings;

/// <content>What is settled: the meeting gives the decision its number, and the decision then lives on its own.</content>
public sealed partial class Meeting
{
    /// <summary>
    /// Records a decision under an item. Refused for others than those who record, outside the session, in a pause, on a
    /// break, and without quorum in the item where the council has a rule, save to note something or to put it off.
    /// </summary>
    /// <param name="number">The next free number of the council's year; the one who saves sees to it that it is free.</param>
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

        // Who decided follows from when it was recorded, and in a pause anybody may have left the room.
        if (NothingInAPause() is { } paused)
        {
            return paused;
        }

        var quorum = QuorumOf(settings, item);
        if (!quorum.IsMet && draft.Kind is not (DecisionKind.Noted or DecisionKind.Tabled))
        {
            return new MeetingRefusal.NotQuorate(quorum.Present, quorum.Needed);
        }

        return Decision.Check(draft, by.Today).Map(checkedDraft =>
        {
            place.DecisionCount++;
            if (CurrentItem == item || place.Settled.Count == 0)
            {
                place.Settle(at);
            }

            Record(new DecisionRecorded(Id, item, place.Title, id, number, checkedDraft));
            if (checkedDraft.AlreadyDone)
            {
                Record(new DecisionStateChanged(Id, id, number, DecisionState.Completed, null));
            }

            return new Decision(id, Council, Id, item, number, checkedDraft, at, by.Name);
        });
    }

    /// <summary>Takes a decision back: undo, while the meeting is in session. Asking twice is harmless.</summary>
    public Result<Done> WithdrawDecision(Actor by, Decision decision)
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
            if (FindItem(decision.Item) is { } place)
            {
                place.DecisionCount--;
                Unsettle(place, decision.RecordedAt);
            }

            Record(new DecisionWithdrawn(Id, decision.Item, decision.Id, decision.Number, decision.Text));
        }

        return Done.Value;
    }
}
