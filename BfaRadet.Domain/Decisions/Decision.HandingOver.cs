using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Decisions;

// What one is responsible for, handed over to another.
public sealed partial class Decision
{
    /// <summary>
    /// Hands one part over: another is responsible in the same place, and takes over what was reported of it. What is done or struck is
    /// left where it is. Idempotent for the same hand-over.
    /// </summary>
    /// <param name="from">Null for a decision that nobody is responsible for yet.</param>
    /// <param name="handOver">What is handed over together has the same, and is taken back together.</param>
    /// <param name="inSession">Whether its meeting goes on.</param>
    public Result<Done> HandOver(Actor by, Responsible? from, Responsible to, HandOverId handOver, bool inSession)
    {
        ArgumentNullException.ThrowIfNull(to);

        var needed = inSession ? Recorders : Followers;
        if (!by.Has(needed))
        {
            return new NotYourDuty(needed);
        }

        if (HasEnded || State == DecisionState.Completed)
        {
            return new DecisionRefusal.NothingToHandOver(Number);
        }

        if (Responsibles.Contains(to))
        {
            return new DecisionRefusal.ResponsibleAlready(Number, to);
        }

        if (!Parties.Contains(from))
        {
            return from is null ? new DecisionRefusal.SeveralResponsible(Number) : new DecisionRefusal.NoLongerTheirs(Number);
        }

        var part = ReportOf(from);
        if (!part.Now.State.IsOpen() || from is null && DueOn is null && !MissingParts.IsPromise(Kind))
        {
            return new DecisionRefusal.NothingToHandOver(Number);
        }

        Exchange(from, to, part);
        Record(new DecisionHandedOver(Meeting, Id, Number, from, to, handOver, part.At));
        return Done.Value;
    }

    /// <summary>Takes a hand-over back. Refused when somebody has gone on from there: reported, handed it further, or ended the decision.</summary>
    public Result<Done> TakeBackHandOver(Actor by, DecisionHandedOver handed, bool inSession)
    {
        ArgumentNullException.ThrowIfNull(handed);

        var needed = inSession ? Recorders : Followers;
        if (!by.Has(needed))
        {
            return new NotYourDuty(needed);
        }

        if (State != DecisionState.InForce || !Responsibles.Contains(handed.To) || handed.From is { } former && Responsibles.Contains(former)
            || handed.From is null && Responsibles.Count > 1 || ReportOf(handed.To) is var part && part.At != handed.ReportedAt)
        {
            return new DecisionRefusal.HandOverGoneOn(Number);
        }

        Exchange(handed.To, handed.From, ReportOf(handed.To));
        Record(handed with { TakenBack = true });
        return Done.Value;
    }

    // In the same place. What the next one left behind when it was responsible before is not what is to be done now: the journal has it.
    private void Exchange(Responsible? one, Responsible? other, ResponsibleProgress part)
    {
        Responsibles = other is null ? [] : one is null ? [other] : Responsibles.Select(r => r == one ? other : r).ToValueList();
        _responsibleMembers = [.. Responsibles.Where(r => r.Member is not null).Select(r => r.Member!.Value)];
        Reports = Reports.Where(r => r.Of != one && r.Of != other).ToValueList();
        if (part.At is not null)
        {
            Reports = [.. Reports, part with { Of = other, Former = null }];
        }

        Take(Progress);
    }
}
