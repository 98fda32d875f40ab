using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Wall;

/// <summary>Texts of the wall display before its script has started. wall-texts.ts has the same texts.</summary>
internal static class WallTexts
{
    public static string Eyebrow(FollowItem item) => string.Join(" · ", new[]
    {
        item.Number is { } number ? $"Punkt {number}" : "",
        item.IsForACircle ? "" : MeetingWords.Of(item.Kind),
        item.PlannedMinutes is null || item.Kind == AgendaItemKind.Break ? "" : SwedishDates.Range(item.Slot.From, item.Slot.To),
        item.Presenter,
    }.Where(word => word.Length > 0));

    /// <summary>"7 min kvar", "3 min över tiden".</summary>
    public static string Left(FollowItem item, DateTimeOffset now)
    {
        var spent = item.SpentSeconds + (item.TakenUpAt is { } since ? (now - since).TotalSeconds : 0);
        return item.PlannedMinutes is not { } planned
            ? $"{Math.Floor(spent / 60)}\u00a0min hittills"
            : (planned * 60 - spent) switch
            {
                >= 60 and var left => $"{Math.Ceiling(left / 60)}\u00a0min kvar",
                > 0 => "Mindre än 1\u00a0min kvar",
                > -60 => "Tiden är ute",
                var left => $"{Math.Floor(-left / 60)}\u00a0min över tiden",
            };
    }

    public static string Quorum(FollowView meeting) => meeting.State is not MeetingState.InSession ? ""
        : $"{meeting.Quorum.Present} av {meeting.Quorum.Seats} beslutande här{meeting.Quorum switch
        {
            { Needed: 0 } => "",
            { IsMet: true } => " · beslutför",
            var quorum => $" · inte beslutför, {quorum.Needed} behövs",
        }}";

    /// <summary>A vote in words: its form, and its progress or outcome.</summary>
    public static (string Title, string Standing, string Outcome) Vote(FollowVote vote) => (
        $"{(vote.Form == VoteForm.Closed ? "Sluten omröstning" : "Omröstning")}{(vote.Ended ? "" : " pågår")}",
        vote.Ended ? VoteWords.Of(vote.Count) : VoteWords.Progress(vote.Voted, vote.Voters),
        vote.Ended ? VoteWords.Of(vote.Outcome, vote.CastingVote) : "");

    /// <summary>"Prioritering pågår · 4 av 6 har svarat".</summary>
    public static string Ranking(FollowRanking ranking) => $"Prioritering{(ranking.Closed ? "" : " pågår")} · {ranking.Counted}";

    /// <summary>The wordings of yes and no, a line each.</summary>
    public static string Asked(FollowVote vote) => $"Ja: {vote.Yes}\nNej: {vote.No}";

    /// <summary>"Beslut 2026:3 följs upp · 1 av 4 genomgångna".</summary>
    public static string FollowUp(FollowEarlier row) => row.Number.Length > 0 ? $"Beslut {row.Number} följs upp · {row.Counted}" : $"Beslut som följs upp · {row.Counted}";

    /// <summary>What was promised, and by whom on a line of its own; what was settled when all are gone through.</summary>
    public static string Promise(FollowEarlier row) =>
        row.Number.Length == 0 ? string.Join('\n', row.Settled) : row.Responsible.Length > 0 ? $"{row.Text}\n{row.Responsible}" : row.Text;

    /// <summary>"Nyss: 2026:2 Skolan: Klart"; empty before the first, and when all are gone through.</summary>
    public static string Settled(FollowEarlier row) => row.Number.Length > 0 && row.Settled.Count > 0 ? $"Nyss: {row.Settled[0]}" : "";

    public static string Next(FollowView meeting) => Coming(meeting) is { } line ? $"Sedan: {Line(line)}" : "";

    private static FollowLine? Coming(FollowView meeting) => meeting.State != MeetingState.InSession ? null
        : meeting.Order.SkipWhile(l => l.State != LineState.Current).FirstOrDefault(l => l.State == LineState.Coming);

    // A time in the past is not shown as the end of the pause.
    private static string Paused(FollowView meeting, DateTimeOffset since) => $"Sedan kl. {SwedishDates.Clock(since)}."
        + (meeting.BackAt is { } back && back > meeting.At ? $" Vi fortsätter omkring kl. {SwedishDates.Clock(back)}." : "");

    private static IReadOnlyList<string> AfterPause(FollowView meeting) =>
        (meeting.Current?.Kind == AgendaItemKind.Break ? Coming(meeting) is { } line ? Line(line) : null
            : meeting.Current is { } item ? MeetingWords.Place(item.Number, item.Title) : null) is { } next ? [$"Vi fortsätter med {next}."] : [];

    // With the day, when it is another.
    private static string Closed(DateTimeOffset at, DateTimeOffset now)
    {
        var (day, today) = (SwedishDates.DateOf(at), SwedishDates.DateOf(now));
        return $"Det avslutades {(day == today ? "" : $"{MeetingWords.NamedDay(day, today)} ")}kl. {SwedishDates.Clock(at)}.";
    }

    public static string Line(FollowLine line) => MeetingWords.Place(line.Number, line.Title);

    /// <summary>Texts without a current item: before the meeting, in a pause, and after it.</summary>
    public static (string Title, string Lead, IReadOnlyList<string> Lines) Plain(FollowView meeting) => meeting switch
    {
        { State: MeetingState.Cancelled } => ("Sammanträdet är inställt", meeting.Title, []),
        { State: MeetingState.Closed } => ("Sammanträdet är avslutat",
            meeting.ClosedAt is { } at ? Closed(at, meeting.At) : "",
            [.. meeting.Latest.Reverse().Select(d => $"{d.Number} {d.Text}")]),
        { State: MeetingState.InSession, PausedSince: { } since } => ("Paus",
            Paused(meeting, since), AfterPause(meeting)),
        { State: MeetingState.InSession } => ("Sammanträdet pågår", "", []),
        _ => (MeetingWords.Begins(meeting.Date, meeting.StartsAt, meeting.At, "Börjar", "Skulle ha börjat"),
            string.Join(" · ", new[] { meeting.Title, meeting.Place }.Where(word => word.Length > 0)),
            [.. meeting.Order.Select(Line)]),
    };
}
