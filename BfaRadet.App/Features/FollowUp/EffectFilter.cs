using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>What was said, or was not, of whether decisions worked.</summary>
public enum EffectFilter
{
    /// <summary>The day of review has come.</summary>
    ToBeJudged,

    /// <summary>Done, and not judged though a day of review is set.</summary>
    Unjudged,

    Yes,
    Partly,
    No,
    Unclear,
}

/// <summary>The choices of the filter in words, addresses and the database.</summary>
internal static class EffectFilters
{
    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<(EffectFilter Filter, string Word, string Slug)> All { get; } =
    [
        (EffectFilter.ToBeJudged, "Bedöms nu", "bedoms"),
        (EffectFilter.Unjudged, "Klart, effekt ej bedömd", "ej-bedomd"),
        (EffectFilter.Yes, "Gav effekt", "ja"),
        (EffectFilter.Partly, "Gav delvis effekt", "delvis"),
        (EffectFilter.No, "Gav ingen effekt", "nej"),
        (EffectFilter.Unclear, "Går inte att säga", "oklart"),
    ];

    public static EffectFilter? Of(string? slug) => All.Where(f => f.Slug == slug).Select(f => (EffectFilter?)f.Filter).FirstOrDefault();

    public static string Slug(EffectFilter filter) => All.First(f => f.Filter == filter).Slug;

    /// <summary>The decisions that it finds.</summary>
    public static IQueryable<Decision> Judged(this IQueryable<Decision> decisions, EffectFilter? filter, DateOnly today) => filter switch
    {
        null => decisions,
        EffectFilter.ToBeJudged => decisions.Where(d => (d.State == DecisionState.InForce || d.State == DecisionState.Completed) && d.ReviewOn <= today),
        EffectFilter.Unjudged => decisions.Where(d => d.State == DecisionState.Completed && d.ReviewOn != null && d.JudgedEffect == null),
        EffectFilter.Yes => decisions.Where(d => d.JudgedEffect == Effect.Yes),
        EffectFilter.Partly => decisions.Where(d => d.JudgedEffect == Effect.Partly),
        EffectFilter.No => decisions.Where(d => d.JudgedEffect == Effect.No),
        EffectFilter.Unclear => decisions.Where(d => d.JudgedEffect == Effect.Unclear),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter that is none"),
    };
}
