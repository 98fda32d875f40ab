using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Jäv: who takes no part in an item.</summary>
public sealed partial class MeetingProceedings
{
    /// <summary>
    /// Declares jäv in an item: one's own, or for a leader that of anyone on the roll, before or while it is handled. Refused
    /// for a person who has voted or reserved in it, and for others than leaders when it is voted on or decided. Idempotent for
    /// the same reason; another reason replaces the former.
    /// </summary>
    public Result<Done> DeclareConflict(Actor by, AgendaItemId item, AttendanceId who, string reason)
    {
        reason = Wording.Text(reason);
        if ((Finished() ?? NoProceedings(by, item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? (TookPart(item, who) ? new MeetingRefusal.TookPart(line.Name) : null)
            ?? (HasConflict(item, who) ? null : Decided(by, item)) ?? Wording.Check(by.Today, nameof(ConflictOfInterest.Reason), reason, Wording.TextMax)) is { } declined)
        {
            return declined;
        }

        var declared = new ConflictOfInterest(item, who, line.Name, reason);
        if (!Conflicts.Contains(declared))
        {
            Conflicts = [.. Conflicts.Where(c => c.Item != item || c.Who != who), declared];
            Meeting.Voting.KeepOnlyVoters();
            WhoDecidesChanged();
            Record(new ConflictDeclared(Id, item, line.Name));
            Meeting.Floor.RemoveThoseInConflict();
        }

        return Done.Value;
    }

    /// <summary>
    /// Removes a declaration, until the meeting is closed, and by others than leaders until the item is voted on or decided; a
    /// substitute who served meanwhile stops serving. Refused when something was settled with a substitute in the seat.
    /// Idempotent.
    /// </summary>
    public Result<Done> TakeBackConflict(Actor by, AgendaItemId item, AttendanceId who, DateTimeOffset at)
    {
        if ((Finished() ?? by.Outside(ItemOf(item))) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? (HasConflict(item, who) ? Late(by, item) : null)) is { } declined)
        {
            return declined;
        }

        if (HasConflict(item, who))
        {
            var former = Conflicts;
            if (Meeting.Roll.ChangeUnlessHeldTwice(
                () => Conflicts = [.. Conflicts.Where(c => c.Item != item || c.Who != who)], () => Conflicts = former, alsoNow: false) is { } twice)
            {
                return twice;
            }

            WhoDecidesChanged();
            Record(new ConflictTakenBack(Id, item, line.Name));
            Meeting.Roll.HandBackSeats(Own(at));
            Meeting.Voting.KeepOnlyVoters();
        }

        return Done.Value;
    }

    /// <summary>Whether somebody has jäv in an item.</summary>
    public bool HasConflict(AgendaItemId item, AttendanceId who) => Conflicts.Any(c => c.Item == item && c.Who == who);

    /// <summary>
    /// Who can have jäv in an item: persons who take, or took, part in handling it, officials and co-opted persons too, have not
    /// voted or reserved in it, and have none declared.
    /// </summary>
    public IEnumerable<Attendance> AbleToDeclareConflict(AgendaItemId item) => Meeting.Roll.Lines.Where(a =>
        Deciders.IsOrWasHereFor(a, item) && !HasConflict(item, a.Id) && !TookPart(item, a.Id));

    // Jäv can be discovered while a vote is open, and then ends the person's part in it.
    private MeetingRefusal.ItemIsSettled? Decided(Actor by, AgendaItemId item) =>
        Meeting.Voting.Votes.Any(v => v.Item == item && v.EndedAt is null) && ItemOf(item) is not { DecisionCount: > 0 } ? null : Late(by, item);

    // Who holds a seat depends on conflicts of interest, and whether one may be declared depends on the votes.
    private void WhoDecidesChanged()
    {
        Meeting.Roll.Changed();
        Meeting.Voting.RelyOn();
    }

    // A ballot in an open vote that is under way is removed again; one in a closed vote cannot be.
    private bool TookPart(AgendaItemId item, AttendanceId who) =>
        Statements.Any(s => s.Item == item && s.Who == who && s.Kind == StatementKind.Dissent)
        || Meeting.Voting.Votes.Any(v => v.Item == item && v.HasVoted(who) && (v.EndedAt is not null || v.Form == VoteForm.Closed));
}
