namespace BfaRadet.Domain.Meetings;

/// <summary>Time and place. Times are Swedish local times, all on <paramref name="Date"/>.</summary>
/// <param name="RemoteLink">An https address for remote participants; may be empty.</param>
/// <param name="Notice">Text of the summons beside the agenda: how to report absence, a pre-meeting.</param>
public sealed record MeetingDetails(
    DateOnly Date,
    TimeOnly StartsAt,
    TimeOnly EndsAt,
    string Place,
    string RemoteLink = "",
    string Notice = "")
{
    private static readonly string[] _remotePlaces = ["distans", "digital", "teams", "zoom", "video", "skype", "webbmöte", "https://"];

    /// <summary>A day of which no more is known, as of meetings from before the product.</summary>
    public static MeetingDetails Unknown(DateOnly day) => new(day, default, default, "");

    /// <summary>Whether it is known when it begins and ends.</summary>
    public bool HasTimes() => EndsAt > StartsAt;

    /// <summary>Whether somebody can take part from elsewhere: by the link, or where the place says so.</summary>
    public bool HasRemote() => RemoteLink.Length > 0 || _remotePlaces.Any(word => Place.Contains(word, StringComparison.OrdinalIgnoreCase));

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

/// <summary>The state of a meeting.</summary>
public enum MeetingState
{
    /// <summary>Beredning: only preparers see it.</summary>
    Preparing,

    /// <summary>Delat: the council sees the agenda. Cannot be undone.</summary>
    Shared,

    /// <summary>Opened.</summary>
    InSession,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Inställt, before it was opened.</summary>
    Cancelled,
}
