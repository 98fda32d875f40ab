using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>The review of a meeting's minutes as those who publish see it.</summary>
/// <param name="Minutes">Null while nothing is adopted.</param>
/// <param name="Version">Of the review; passed back when publishing.</param>
/// <param name="Address">Where the copy is put on the council's page.</param>
/// <param name="Lost">Exclusions that match nothing in the minutes as they are now.</param>
public sealed record PublishingView(
    CouncilId Council,
    string CouncilName,
    MeetingId Meeting,
    DateOnly Date,
    CouncilSettings Settings,
    AdoptedMinutes? Minutes,
    int Version,
    ValueList<Exclusion> Exclusions,
    ValueList<ExclusionId> Lost,
    ValueList<ReviewedFinding> Findings,
    PublishedCopy? Published,
    string Address,
    DateOnly Today)
{
    /// <summary>When the minutes were adjusted; null while nothing is.</summary>
    public DateTimeOffset? AdoptedAt { get; init; }

    public int Numbers => Findings.Count(f => f.Finding.IsRefused);

    public int Open => Findings.Count(f => !f.Finding.IsRefused && f.Answer is null);

    public bool IsReady => Minutes is { IsReopened: false } && Numbers + Open + Lost.Count == 0 && Settings is { OpenPage: true };
}

/// <summary>What the guard found, and who answered that it stays; null when nobody did.</summary>
public sealed record ReviewedFinding(PublicFinding Finding, GuardAnswer? Answer);

/// <summary>The copy that was published last.</summary>
/// <param name="IsShown">Whether residents see it today.</param>
/// <param name="IsOfEarlierWording">The minutes have been adopted again since.</param>
public sealed record PublishedCopy(
    PublicationState State, string Address, string Hash, int Seal, DateTimeOffset At, string By, DateOnly RemoveOn,
    bool IsShown, bool IsOfEarlierWording, DateTimeOffset? WithdrawnAt, string WithdrawnBy, string WithdrawnReason);
