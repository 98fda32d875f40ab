using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Chains;

/// <summary>A link that a decision lacks.</summary>
public enum DecisionLack
{
    /// <summary>No day is set on which its effect is judged, and none ever was.</summary>
    FollowUp,

    /// <summary>It is under no focus area that says which problem it answers.</summary>
    Problem,

    Responsible,
}

/// <summary>Decisions that lack something: those that leave something to be done, and stand. Words, addresses and the database.</summary>
internal static class DecisionLacks
{
    private static readonly DecisionKind[] _asking = [DecisionKind.Assigned, DecisionKind.Committed, DecisionKind.Proposed, DecisionKind.Referred];

    /// <summary>In the order they are offered.</summary>
    public static IReadOnlyList<(DecisionLack Lack, string Word, string Slug)> All { get; } =
    [
        (DecisionLack.FollowUp, "Utan uppföljning", "uppfoljning"),
        (DecisionLack.Problem, "Utan problem", "problem"),
        (DecisionLack.Responsible, "Utan ansvarig", "ansvarig"),
    ];

    public static DecisionLack? Of(string? slug) => All.Where(l => l.Slug == slug).Select(l => (DecisionLack?)l.Lack).FirstOrDefault();

    public static string Slug(DecisionLack lack) => All.First(l => l.Lack == lack).Slug;

    /// <summary>"utan ansvarig": after a number of decisions.</summary>
    public static string Word(DecisionLack lack) => All.First(l => l.Lack == lack).Word.ToLowerInvariant();

    /// <summary>Whether a decision leaves something to be done, and stands.</summary>
    public static bool Asks(DecisionKind kind, DecisionState state) => state is DecisionState.InForce or DecisionState.Completed && _asking.Contains(kind);

    /// <summary>The decisions that lack it.</summary>
    /// <param name="described">The focus areas that say which problem they are about.</param>
    public static IQueryable<Decision> Lacking(this IQueryable<Decision> decisions, DecisionLack? lack, IReadOnlyCollection<FocusAreaId> described)
    {
        if (lack is null)
        {
            return decisions;
        }

        decisions = decisions.Where(d => (d.State == DecisionState.InForce || d.State == DecisionState.Completed) && _asking.Contains(d.Kind));
        return lack switch
        {
            DecisionLack.FollowUp => decisions.Where(d => d.ReviewOn == null && d.JudgedEffect == null),
            DecisionLack.Responsible => decisions.Where(d => d.Responsibles == default),
            DecisionLack.Problem => described.Aggregate(decisions, (rest, area) => rest.Where(d => !EF.Property<List<FocusAreaId>>(d, "_focusAreas").Contains(area))),
            _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, "A lack that is none"),
        };
    }

    /// <summary>The focus areas that say which problem they are about; none where nobody asks.</summary>
    public static async Task<IReadOnlyCollection<FocusAreaId>> DescribedAsync(this WorkspaceDb db, CouncilId council, DecisionLack? lack) =>
        lack != DecisionLack.Problem ? [] : await db.FocusAreas.Where(a => a.Council == council && a.Problem != "").Select(a => a.Id).ToListAsync();
}
