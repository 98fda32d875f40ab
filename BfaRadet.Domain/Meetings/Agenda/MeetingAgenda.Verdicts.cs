using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Whether earlier decisions worked, as it is judged at an item that follows them up. The decision keeps the verdict.</summary>
public sealed partial class MeetingAgenda
{
    /// <summary>Judges a decision, or judges it again in place of what was said at the same item. Idempotent.</summary>
    /// <param name="decision">One that the item follows up; its callers know.</param>
    /// <param name="seen">The number of the verdict of this item that the actor saw; 0 for none.</param>
    /// <param name="decidedOn">The day of the decision's meeting.</param>
    /// <param name="at">Now, in Swedish time.</param>
    public Result<Done> Judge(Actor by, AgendaItemId item, Decision decision, int seen, VerdictAnswer answer, DateOnly decidedOn, DateTimeOffset at)
    {
        if (Unfollowed(by, item) is { } refusal)
        {
            return refusal;
        }

        answer = VerdictAnswer.Cleaned(answer);
        var (place, now) = (new VerdictPlace(Id, item), JudgedAt(decision, item));
        if (now?.Answer == answer)
        {
            return Done.Value;
        }

        if (seen != (now?.Number ?? 0))
        {
            return new MeetingRefusal.SettledMeanwhile(decision.Number, now?.By ?? "");
        }

        if (now is not null && decision.TakeBackVerdict(by, now.Number, place).IsRefused(out var kept))
        {
            return kept;
        }

        if (decision.Judge(by, answer, decision.Verdicts.Count, place, DoneOn(decidedOn, at), decidedOn, Own(at)).IsRefused(out var wrong))
        {
            return wrong;
        }

        Record(new VerdictSettled(Id, item, decision.Id, decision.Number, answer));
        return Done.Value;
    }

    /// <summary>Takes back the verdict of an item. Only for the one who gave it, and while nobody has gone on from there. Idempotent.</summary>
    public Result<Done> TakeBackVerdict(Actor by, AgendaItemId item, Decision decision)
    {
        if (Unfollowed(by, item) is { } refusal)
        {
            return refusal;
        }

        if (JudgedAt(decision, item) is not { } now)
        {
            return Done.Value;
        }

        if ((now.Member, now.By) != (by.Member, by.Name))
        {
            return new MeetingRefusal.SettledByAnother(decision.Number, now.By);
        }

        if (decision.TakeBackVerdict(by, now.Number, now.Place).IsRefused(out var kept))
        {
            return kept;
        }

        Record(new VerdictUnsettled(Id, item, decision.Id, decision.Number, now.Answer));
        return Done.Value;
    }

    /// <summary>Records the decision that the verdict of an item led to: it replaces the earlier one, or adds to it. Idempotent.</summary>
    public Result<Done> Adjust(Actor by, AgendaItemId item, Decision decision, Decision later, bool replaces)
    {
        if (Unfollowed(by, item) is { } refusal)
        {
            return refusal;
        }

        if (JudgedAt(decision, item) is not { } now)
        {
            return new VerdictRefusal.NotToAdjust(decision.Number);
        }

        var isNew = now.LedTo is null;
        if (decision.AdjustBy(by, now.Number, later, replaces).IsRefused(out var kept))
        {
            return kept;
        }

        if (isNew)
        {
            Record(new VerdictSettled(Id, item, decision.Id, decision.Number, now.Answer));
        }

        return Done.Value;
    }

    private static Verdict? JudgedAt(Decision decision, AgendaItemId item) => decision.Verdicts.LastOrDefault(v => v.Place?.Item == item);
}
