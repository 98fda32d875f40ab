namespace BfaRadet.Domain.Meetings;

/// <summary>When and where. Times are clock times in the municipality, all on <paramref name="Date"/>.</summary>
/// <param name="RemoteLink">An https address for those who take part from afar; empty when none.</param>
/// <param name="Notice">What the summons says beside the agenda: how to report absence, a pre-meeting.</param>
public sealed record MeetingDetails(
    DateOnly Date,
    TimeOnly StartsAt,
    TimeOnly EndsAt,
    string Place,
    string RemoteLink = "",
    string Notice = "")
{
    internal static MeetingDetails Clean(MeetingDetails details) => details with
    {
        Place = Wording.Line(details.Place),
        RemoteLink = Wording.Line(details.RemoteLink),
        Notice = Wording.Text(details.Notice),
    };

    internal static Refusal? Check(DateOnly today, MeetingDetails details) => Faults.Of(
        details.EndsAt <= details.StartsAt ? new MeetingRefusal.EndsBeforeItStarts(details.StartsAt, details.EndsAt) : null,
        Wording.Check(today, nameof(Place), details.Place),
        Wording.Check(today, nameof(RemoteLink), details.RemoteLink, 2_000, isLink: true)
            ?? (details.RemoteLink is "" || IsLink(details.RemoteLink) ? null : new MeetingRefusal.NotALink(details.RemoteLink)),
        Wording.Check(today, nameof(Notice), details.Notice, Wording.TextMax));

    private static bool IsLink(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Beredning: only coordinator, secretary and chairs know of it.</summary>
    Preparing,

    /// <summary>Delat: the council sees the agenda. What was shared cannot be unshared.</summary>
    Shared,

    /// <summary>Opened.</summary>
    InSession,

    /// <summary>Closed.</summary>
    Closed,
}
