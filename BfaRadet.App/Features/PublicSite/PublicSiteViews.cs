using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using System.Collections.Concurrent;
using System.Globalization;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>
/// What residents may read of a council: only what it has chosen to show, shared meetings' days, and published copies.
/// Made once a change; the pages drawn from it are kept with it, one for each day.
/// </summary>
public sealed record PublicSiteCouncil(
    CouncilId Id,
    string Address,
    string Name,
    string Municipality,
    LegalForm Form,
    string Presentation,
    string Contact,
    ValueList<string> Organisations,
    ValueList<PublicSiteArea> Areas,
    ValueList<PublicSiteMeeting> Meetings,
    ValueList<PublicSiteMinutes> Minutes,
    ValueList<PublicSiteNotice> Notices,
    DateTimeOffset Updated)
{
    /// <summary>The pages rendered from this, by path and day.</summary>
    public ConcurrentDictionary<(string Path, DateOnly Day), Lazy<Task<PublicSiteFile>>> Drawn { get; } = new();

    public string Path => $"/oppet/{Address}";

    public string PathOf(PublicSiteMinutes minutes) => $"{Path}/protokoll/{minutes.Address}";

    /// <summary>The next meeting that is shared with the council, or that published minutes tell of.</summary>
    public PublicSiteMeeting? NextOn(DateOnly day) => Meetings.FirstOrDefault(m => m.Date >= day && !m.IsCancelled);

    /// <summary>Coming days that were told and will not be.</summary>
    public IEnumerable<DateOnly> CancelledOn(DateOnly day) => Meetings.Where(m => m.Date >= day && m.IsCancelled).Select(m => m.Date).Distinct();

    /// <summary>The minutes that are shown a day, the latest first.</summary>
    public IEnumerable<PublicSiteMinutes> ShownOn(DateOnly day) => Minutes.Where(m => m.IsShownOn(day));

    /// <summary>The decisions in the minutes that are shown a day, the newest first.</summary>
    /// <param name="area">Only those under this focus area; null for all.</param>
    public IEnumerable<PublicSiteDecided> DecidedOn(DateOnly day, int? area = null) => ShownOn(day)
        .SelectMany(m => m.Decisions.Where(d => !d.IsSecretSince && (area is not { } number || d.IsUnder(number))).Select(d => new PublicSiteDecided(m, d)));

    public string PathOf(PublicSiteDecided decided) => $"{PathOf(decided.Minutes)}#{decided.Decision.Anchor}";

    /// <summary>The page of all decisions, or of those under a focus area.</summary>
    public string DecisionsPath(int? area = null) => area is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Path}/beslut/f{number}") : $"{Path}/beslut";

    /// <summary>Exactly the minutes that a notice is about; null when they are not shown that day.</summary>
    public PublicSiteMinutes? MinutesOf(PublicSiteNotice notice, DateOnly day) =>
        ShownOn(day).FirstOrDefault(m => m.Meeting == notice.Meeting && m.Seal == notice.Seal);
}

/// <param name="To">Null when the period is open.</param>
public sealed record PublicSiteArea(int Number, string Name, DateOnly? From, DateOnly? To);

/// <param name="StartsAt">Null when residents have been told the day and no clock.</param>
/// <param name="Place">Empty when residents have not been told it.</param>
public sealed record PublicSiteMeeting(DateOnly Date, TimeOnly? StartsAt, TimeOnly? EndsAt, string Place)
{
    /// <summary>Its day was told, and it will not be held.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>Published minutes, or those that were.</summary>
/// <param name="Feed">Their permanent id in the feed: derived from the meeting's id, which it does not reveal.</param>
/// <param name="Seal">Of the adopted minutes the copy was made from.</param>
/// <param name="AdoptedAt">When those were adjusted.</param>
/// <param name="From">The day they were published.</param>
/// <param name="RemoveOn">The first day they are not shown.</param>
/// <param name="IsWithdrawn">Removed before that.</param>
/// <param name="IsEarlier">The minutes have been adopted again since.</param>
/// <param name="Decisions">Of those that are shown today; empty otherwise.</param>
public sealed record PublicSiteMinutes(
    MeetingId Meeting, string Address, Guid Feed, int Seal, DateOnly Date, DateTimeOffset AdoptedAt, DateTimeOffset PublishedAt,
    DateOnly From, DateOnly RemoveOn, bool IsWithdrawn, bool IsEarlier, ValueList<PublicSiteDecision> Decisions)
{
    /// <summary>When the meeting was opened, if more than one meeting of that day has minutes; null otherwise.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>"11 mars 2026", with the hour where that is needed to tell two apart.</summary>
    public string Day => SwedishDates.Full(Date) + (OpenedAt is { } at ? $" kl. {SwedishDates.Clock(at)}" : "");

    public bool IsShownOn(DateOnly day) => !IsWithdrawn && From <= day && day < RemoveOn;
}

/// <summary>A decision in a published copy.</summary>
/// <param name="Item">What it was about: "§ 3 Belysning i parken".</param>
/// <param name="Anchor">Its paragraf on the page of the minutes.</param>
/// <param name="Standing">What became of it; null when that is not known, or not for everybody any longer.</param>
public sealed record PublicSiteDecision(
    string Kind, string Item, string Text, string Number, ValueList<string> Areas, string Anchor, PublicSiteStanding? Standing)
{
    /// <summary>For the queries: no page has it.</summary>
    internal DecisionId? Id { get; init; }

    /// <summary>Its item is for a circle of the council since it was published: it is not listed, nor counted.</summary>
    public bool IsSecretSince { get; init; }

    /// <summary>The number of a focus area that it lies under: "F2 Trafiksäkerhet" is 2.</summary>
    public bool IsUnder(int area) => Areas.Any(a => a.StartsWith(string.Create(CultureInfo.InvariantCulture, $"F{area} "), StringComparison.Ordinal));
}

/// <summary>A decision with the minutes that hold it.</summary>
public sealed record PublicSiteDecided(PublicSiteMinutes Minutes, PublicSiteDecision Decision);

/// <summary>A notice that is posted: the minutes of a nämnd are adjusted.</summary>
/// <param name="Seal">Of the minutes it is about.</param>
public sealed record PublicSiteNotice(MeetingId Meeting, int Seal, NoticeFacts Facts);

/// <summary>A council in the list.</summary>
public sealed record PublicSiteListing(CouncilId Id, string Address, string Name, string Municipality);

/// <summary>Every council with a page for residents.</summary>
public sealed record PublicSiteListings(ValueList<PublicSiteListing> All)
{
    public ConcurrentDictionary<string, Lazy<Task<PublicSiteFile>>> Drawn { get; } = new();
}
