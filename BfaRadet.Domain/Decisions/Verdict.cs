namespace BfaRadet.Domain.Decisions;

/// <summary>Genomfört: whether what was decided has been carried out.</summary>
public enum CarriedOut
{
    Yes,

    /// <summary>Delvis.</summary>
    Partly,

    No,
}

/// <summary>Effekt: whether it worked, which is another question than whether it was done.</summary>
public enum Effect
{
    Yes,

    /// <summary>Delvis.</summary>
    Partly,

    No,

    /// <summary>Går inte att säga.</summary>
    Unclear,
}

/// <summary>What is to become of a decision that was judged.</summary>
public enum VerdictCourse
{
    /// <summary>Fortsätt: it goes on, and is judged again on another day.</summary>
    Continue,

    /// <summary>Justera: another decision is to replace it or add to it.</summary>
    Adjust,

    /// <summary>Avsluta: it is not gone on with.</summary>
    End,
}

/// <summary>What was answered when a decision was judged.</summary>
/// <param name="Basis">Underlag: what the answer rests on. May be empty, which is then said.</param>
/// <param name="NextReview">When it is judged again: needed to continue, possible to adjust, null at the end.</param>
public sealed record VerdictAnswer(CarriedOut Carried, Effect Effect, string Basis, VerdictCourse Then, DateOnly? NextReview = null)
{
    /// <summary>Cleaned, or everything that is wrong with it.</summary>
    /// <param name="on">The day it is judged: the next time is later.</param>
    public static Result<VerdictAnswer> Check(VerdictAnswer typed, DateOnly on, DateOnly today)
    {
        var clean = Cleaned(typed);
        var wrong = Faults.Of(
            clean is { Carried: CarriedOut.No, Effect: Effect.Yes or Effect.Partly } ? new VerdictRefusal.EffectOfNothing() : null,
            Wording.Check(today, nameof(Basis), clean.Basis, Progress.WordsMax),
            clean is { Then: VerdictCourse.Continue, NextReview: null } ? new EmptyText(nameof(NextReview)) : null,
            clean.NextReview is { } next && next <= on ? new VerdictRefusal.ReviewNotLater(next, on) : null);
        return wrong is null ? clean : wrong;
    }

    internal static VerdictAnswer Cleaned(VerdictAnswer typed) => typed with
    {
        Basis = Wording.Text(typed.Basis),
        NextReview = typed.Then == VerdictCourse.End ? null : typed.NextReview,
    };

    /// <summary>The days that are offered for the next time, with how far away they are: the same day of the month, or its last.</summary>
    public static ValueList<(int Months, DateOnly Day)> Offered(DateOnly from) => [(6, from.AddMonths(6)), (12, from.AddMonths(12))];
}

/// <summary>The item of a meeting that something was settled at.</summary>
public sealed record VerdictPlace(MeetingId Meeting, AgendaItemId Item);

/// <summary>A verdict on a decision: never overwritten, a later one stands after it.</summary>
/// <param name="Number">From 1 in its decision.</param>
/// <param name="On">The day it was judged.</param>
/// <param name="ReviewOn">The day it was to be judged; null when none was set.</param>
/// <param name="Place">Null when it was judged outside a meeting.</param>
/// <param name="Former">What the decision was before; for taking it back.</param>
public sealed record Verdict(
    int Number, VerdictAnswer Answer, DateOnly On, DateTimeOffset At, string By, MemberId? Member, VerdictPlace? Place, DateOnly? ReviewOn, BeforeVerdict Former)
{
    /// <summary>The decision that <see cref="VerdictCourse.Adjust"/> led to; null for none yet.</summary>
    public DecisionId? LedTo { get; init; }

    /// <summary>Its number then.</summary>
    public DecisionNumber? LedToNumber { get; init; }

    /// <summary>It replaced this decision; otherwise it adds to it.</summary>
    public bool Replaced { get; init; }
}

/// <summary>What a decision was before it was judged.</summary>
public sealed record BeforeVerdict(DecisionState State, ValueList<ResponsibleProgress> Reports);
