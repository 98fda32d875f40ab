namespace BfaRadet.Domain.Meetings.Years;

/// <summary>A meeting of the council, as themes are placed on it.</summary>
public sealed record YearMeeting(MeetingId Id, DateOnly Date, TimeOnly StartsAt, MeetingState State);

/// <summary>How far a theme has come in a year.</summary>
public enum ThemeStanding
{
    /// <summary>It comes at a meeting that is planned.</summary>
    Waiting,

    /// <summary>No meeting is planned that it could come at.</summary>
    WithoutMeeting,

    /// <summary>It was taken up.</summary>
    Treated,
}

/// <summary>
/// Where a theme comes in a year. Nothing of it is stored: a meeting that is moved takes its themes along, and one that is
/// cancelled leaves them to the next.
/// </summary>
/// <param name="Meeting">Where it comes, or was taken up; null without a meeting.</param>
/// <param name="Moved">The cancelled meeting that it was planned for.</param>
/// <param name="Missed">The first meeting that was held without it.</param>
public sealed record ThemePlace(ThemeStanding Standing, YearMeeting? Meeting, YearMeeting? Moved, YearMeeting? Missed)
{
    /// <summary>Places a theme: at the meeting it is tied to, or else the first one from the first day of its month; within twelve months.</summary>
    /// <param name="meetings">All of the council, in any order.</param>
    /// <param name="isTreated">Whether the theme of that year was taken up at a meeting that is held.</param>
    public static ThemePlace Of(YearTheme theme, int year, IEnumerable<YearMeeting> meetings, Func<YearMeeting, bool> isTreated, DateOnly today)
    {
        var inOrder = meetings.OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ThenBy(m => m.Id.Value).ToList();
        var (from, at) = (new DateOnly(year, theme.Month, 1), 0);
        if (theme.Text.MeetingOf(year) is { } tied && inOrder.FindIndex(m => m.Id == tied) is >= 0 and var found)
        {
            (from, at) = (inOrder[found].Date, found);
        }

        var until = from.AddYears(1);
        YearMeeting? moved = null, missed = null;
        foreach (var meeting in inOrder.Skip(at).Where(m => m.Date >= from && m.Date < until))
        {
            switch (meeting.State)
            {
                case MeetingState.Cancelled:
                    moved ??= missed is null ? meeting : null;
                    break;
                case MeetingState.Closed when isTreated(meeting):
                    return new ThemePlace(ThemeStanding.Treated, meeting, moved, missed);
                case MeetingState.Closed:
                    missed ??= meeting.Date >= theme.Since ? meeting : null;
                    break;
                // One whose day has been without it being held does not hold the theme back.
                case MeetingState.Preparing or MeetingState.Shared when meeting.Date < today:
                    break;
                default:
                    return new ThemePlace(ThemeStanding.Waiting, meeting, moved, missed);
            }
        }

        return new ThemePlace(ThemeStanding.WithoutMeeting, null, moved, missed);
    }
}
