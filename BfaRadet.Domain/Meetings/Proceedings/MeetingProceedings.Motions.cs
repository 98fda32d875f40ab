using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Yrkanden (motions), and how the chair put the proposals.</summary>
public sealed partial class MeetingProceedings
{
    /// <summary>
    /// Makes a motion under an item: one's own, or for a leader that of anyone on the roll. Refused in a pause, and for a
    /// person who does not decide, is absent, or has jäv. Idempotent for equal content; other content under the same id is
    /// refused.
    /// </summary>
    public Result<Done> MakeMotion(Actor by, MotionId id, AgendaItemId item, AttendanceId who, string text)
    {
        text = Wording.Text(text);
        if ((Finished() ?? NotInSession() ?? NoProceedings(by, item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? (FindMotion(id) is null ? TooLateToMove(by, item) : null) ?? NotTakingPart(item, line)
            ?? Wording.Check(by.Today, nameof(Motion.Text), text, Wording.TextMax, required: true) ?? Room(Motions.Count)) is { } declined)
        {
            return declined;
        }

        var made = new Motion(id, item, who, line.Name, text);
        if (FindMotion(id) is { } known)
        {
            return known == made ? Done.Value : by.Outside(ItemOf(known.Item)) ?? new AlreadyEntered(known.Withdrawn ? "" : known.Text);
        }

        if (NothingInAPause() is { } paused)
        {
            return paused;
        }

        Motions = [.. Motions, made];
        Record(new MotionMade(Id, item, id, line.Name, text));
        return Done.Value;
    }

    /// <summary>
    /// Changes the wording of a motion; an <see cref="EditClash"/> when another changed it meanwhile. When the item has been
    /// voted on or decided it stands as it was handled: only who leads the meeting corrects it, not the mover. Refused for
    /// everybody while the minutes have a vote about it: what was voted on stands as people answered it.
    /// </summary>
    public Result<Done> ChangeMotion(Actor by, MotionId id, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindMotion(id) is not { Withdrawn: false } motion)
        {
            return new MeetingRefusal.MotionGone();
        }

        if (by.Outside(ItemOf(motion.Item)) is { } outside)
        {
            return outside;
        }

        var merge = new ThreeWay();
        var text = merge.Field(nameof(Motion.Text), before, after, motion.Text);
        if ((ForOneselfOr(by, OnRoll(motion.By), Meeting.Leaders) ?? merge.Clash
            ?? Wording.Check(by.Today, nameof(Motion.Text), text, Wording.TextMax, required: true)) is { } declined)
        {
            return declined;
        }

        if (text != motion.Text)
        {
            if (((MeetingRefusal?)Handled(by, motion) ?? Meeting.Voting.VotedOn(motion)) is { } handled)
            {
                return handled;
            }

            Replace(motion, motion with { Text = text });
            Record(new MotionChanged(Id, motion.Item, id, motion.Name, text));
        }

        return Done.Value;
    }

    /// <summary>
    /// Withdraws a motion: it is then left out of the minutes (KL 5 kap. 67 §). Refused for the mover when the item has been
    /// voted on or decided, and for everybody while the minutes have a vote about it. Idempotent.
    /// </summary>
    public Result<Done> WithdrawMotion(Actor by, MotionId id)
    {
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindMotion(id) is not { } motion)
        {
            return new MeetingRefusal.MotionGone();
        }

        if (by.Outside(ItemOf(motion.Item)) is { } outside)
        {
            return outside;
        }

        if (ForOneselfOr(by, OnRoll(motion.By), Meeting.Leaders) is { } declined)
        {
            return declined;
        }

        if (!motion.Withdrawn)
        {
            if (((MeetingRefusal?)Handled(by, motion) ?? Meeting.Voting.VotedOn(motion)) is { } handled)
            {
                return handled;
            }

            Replace(motion, motion with { Withdrawn = true });
            Record(new MotionWithdrawn(Id, motion.Item, id, motion.Name));
        }

        return Done.Value;
    }

    /// <summary>Sets how the chair put the proposals and what was found to be agreed; an empty text removes it.</summary>
    public Result<Done> PutPropositions(Actor by, AgendaItemId item, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession() ?? NoProceedings(by, item)) is { } refusal)
        {
            return refusal;
        }

        var (merge, now) = (new ThreeWay(), PropositionOrders.FirstOrDefault(p => p.Item == item)?.Text ?? "");
        var text = merge.Field(nameof(PropositionOrder), before, after, now);
        if ((merge.Clash ?? Wording.Check(by.Today, nameof(PropositionOrder), text, Wording.TextMax)) is { } declined)
        {
            return declined;
        }

        if (text != now)
        {
            var others = PropositionOrders.Where(p => p.Item != item);
            PropositionOrders = text.Length == 0 ? [.. others] : [.. others, new PropositionOrder(item, text)];
            Record(new PropositionsPut(Id, item, text.Length > 0));
        }

        return Done.Value;
    }

    /// <summary>Whether the item has been voted on, is being voted on, or has a decision.</summary>
    public bool IsSettled(AgendaItemId item) => Meeting.Voting.Votes.Any(v => v.Item == item) || ItemOf(item) is { DecisionCount: > 0 };

    // While the item is on there may be several rounds: a vote on referring it back comes before what is moved in the matter.
    private MeetingRefusal.ItemIsSettled? TooLateToMove(Actor by, AgendaItemId item) =>
        Meeting.CurrentItem == item && ItemOf(item) is not { DecisionCount: > 0 } ? null : Late(by, item);

    /// <summary>Refuses what belongs before a vote and a decision; who leads may note late what was said in time.</summary>
    private MeetingRefusal.ItemIsSettled? Late(Actor by, AgendaItemId item)
    {
        RelyOnWhatSettles();
        return IsSettled(item) && !by.Has(Meeting.Leaders) ? new MeetingRefusal.ItemIsSettled(ItemOf(item)?.Title ?? "") : null;
    }

    // A chair or vice chair who moved it is a mover; the secretary keeps the minutes.
    private MeetingRefusal.MotionWasHandled? Handled(Actor by, Motion motion)
    {
        RelyOnWhatSettles();
        var isMover = OnRoll(motion.By)?.Member is { } mover && mover == by.Member && !by.Has(Duties.Secretary);
        return IsSettled(motion.Item) && (isMover || !by.Has(Meeting.Leaders)) ? new MeetingRefusal.MotionWasHandled(motion.Name) : null;
    }

    private void RelyOnWhatSettles()
    {
        Meeting.Agenda.RelyOn();
        Meeting.Voting.RelyOn();
    }

    private Motion? FindMotion(MotionId id) => Motions.FirstOrDefault(m => m.Id == id);

    private void Replace(Motion motion, Motion by) => Motions = Motions.Select(m => m.Id == motion.Id ? by : m).ToValueList();
}
