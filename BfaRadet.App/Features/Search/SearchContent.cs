using BfaRadet.App.Data;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Search;

/// <summary>What can be found of a meeting and of a focus area, from what is stored of them. Of what only those who prepare see, nothing is taken.</summary>
internal static class SearchContent
{
    /// <summary>Empty when it is not there any more.</summary>
    public static async Task<List<SearchRow>> OfMeetingAsync(WorkspaceDb db, MeetingId id, CancellationToken cancellation)
    {
        if (await db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { } meeting)
        {
            return [];
        }

        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => EF.Property<MeetingId>(i, "MeetingId") == id && i.Kind != AgendaItemKind.Break).ToListAsync(cancellation);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.Meeting == id && d.State != DecisionState.Withdrawn).ToListAsync(cancellation);
        var attachments = await db.Attachments().AsNoTracking().FirstOrDefaultAsync(a => a.Meeting == id, cancellation);
        var titles = items.ToDictionary(i => i.Id, i => i.Title);
        return
        [
            OfMeeting(meeting),
            .. items.Select(item => OfItem(meeting, item)),
            .. decisions.Select(decision => OfDecision(meeting, decision, titles.GetValueOrDefault(decision.Item, ""))),
            .. await MinutesAsync(db, meeting, items, cancellation),
            .. (attachments?.Attachments ?? []).Where(a => a.Removed is null && (a.Item is not { } of || titles.ContainsKey(of)))
                .Select(a => OfAttachment(meeting, a, a.Item is { } of ? titles[of] : "")),
        ];
    }

    public static async Task<List<SearchRow>> OfFocusAreaAsync(WorkspaceDb db, FocusAreaId id, CancellationToken cancellation) =>
        await db.FocusAreas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation) is { } area
            ?
            [
                Worded(
                    new SearchRow { Council = area.Council, Kind = SearchKind.FocusArea, FocusArea = id, Label = FocusAreaWords.Number(area.Number), Areas = SearchRow.WordOf(id) },
                    area.Name,
                    Lines(
                    [
                        area.Description, area.Problem, area.Cause, .. area.Goals.Select(goal => goal.Text),
                        .. await db.Set<Indicator>().AsNoTracking().Where(i => i.Area == id).OrderBy(i => i.Order).Select(i => i.Name).ToListAsync(cancellation),
                        FocusAreaWords.Number(area.Number),
                    ])),
            ]
            : [];

    private static SearchRow OfMeeting(Meeting meeting) => Worded(
        new SearchRow { Council = meeting.Council, Kind = SearchKind.Meeting, Meeting = meeting.Id, Day = meeting.Date },
        $"Sammanträde {SwedishDates.WithWeekday(meeting.Date)}", Lines(meeting.Place, meeting.Notice, meeting.CancelReason));

    private static SearchRow OfItem(Meeting meeting, AgendaItem item) => Worded(
        new SearchRow { Council = meeting.Council, Kind = SearchKind.Item, Meeting = meeting.Id, Item = item.Id, Day = meeting.Date, Areas = Words(item.FocusAreas) },
        item.Title, Lines(item.Background, item.Proposal, item.Presenter.Length > 0 ? $"Föredragande: {item.Presenter}" : "", item.RegistryNumber, item.Attachments));

    private static SearchRow OfDecision(Meeting meeting, Decision decision, string item)
    {
        var responsible = DecisionWords.Of(decision.Responsibles);
        return Worded(
            new SearchRow
            {
                Council = meeting.Council,
                Kind = SearchKind.Decision,
                Meeting = meeting.Id,
                Item = decision.Item,
                Decision = decision.Id,
                Day = meeting.Date,
                Label = decision.Number.ToString(),
                Responsibles = SearchWords.Composed(responsible),
                Areas = Words(decision.FocusAreas),
            },
            decision.Text,
            Lines(
            [
                item, responsible.Length > 0 ? $"Ansvarig: {responsible}" : "",
                .. decision.Progress.Select(p => string.Join(' ', new[] { p.Now.Words, p.Now.WaitsFor }.Where(words => words.Length > 0))),
                decision.RepealReason, decision.Remark, decision.OwnNumber, .. decision.Verdicts.Select(verdict => verdict.Answer.Basis),
                .. decision.EarlierDays.Select(day => string.Join(' ', new[] { day.OnWordOf, day.Reason }.Where(words => words.Length > 0))),
                // Last, for it is found by its number and shown with it.
                $"{decision.Number}",
            ]));
    }

    private static SearchRow OfAttachment(Meeting meeting, Domain.Meetings.Attachments.Attachment attachment, string item) => Worded(
        new SearchRow
        {
            Council = meeting.Council,
            Kind = SearchKind.Attachment,
            Meeting = meeting.Id,
            Item = attachment.Item,
            Attachment = attachment.Id,
            Day = meeting.Date,
            Version = attachment.Latest().Number,
        },
        attachment.Latest().Name, item);

    /// <summary>As adopted; otherwise what is written, once the meeting has been opened.</summary>
    private static async Task<List<SearchRow>> MinutesAsync(WorkspaceDb db, Meeting meeting, List<AgendaItem> items, CancellationToken cancellation)
    {
        if (await db.LatestSealedAsync(meeting.Id.ToRecord(), cancellation) is { } adopted)
        {
            return [.. RecordJson.Read(adopted.Bytes).Sections.Where(s => s.Label.Length > 0).Select(section => OfSection(meeting, section))];
        }

        if (meeting.OpenedAt is null)
        {
            return [];
        }

        var of = items.ToDictionary(i => i.Id.ToDocument());
        var documents = of.Keys.ToList();
        var written = await db.Documents().AsNoTracking().Where(d => documents.Contains(d.Id) && d.Text != "").Select(d => new { d.Id, d.Text }).ToListAsync(cancellation);
        return
        [
            .. written.Where(d => of.ContainsKey(d.Id)).Select(d => (Item: of[d.Id], d.Text)).Select(d => Worded(
                new SearchRow { Council = meeting.Council, Kind = SearchKind.Minutes, Meeting = meeting.Id, Item = d.Item.Id, Day = meeting.Date, IsDraft = true, Areas = Words(d.Item.FocusAreas) },
                d.Item.Title, d.Text)),
        ];
    }

    private static SearchRow OfSection(Meeting meeting, RecordSection section) => Worded(
        new SearchRow { Council = meeting.Council, Kind = SearchKind.Minutes, Meeting = meeting.Id, Item = section.Item, Day = meeting.Date, Circle = section.Circle, Label = section.Label },
        section.Title,
        Lines(
        [
            section.Text.PlainText, section.Background, section.Presenter, section.RegistryNumber,
            .. section.Motions.Select(m => $"{m.Name}: {m.Text}"), section.PropositionOrder,
            .. section.Votes.Select(v => $"{v.Yes} {v.No}"),
            .. section.Decisions.Select(d => $"{d.Number} {d.Text} {string.Join(", ", d.Responsibles)}"),
            .. section.FollowUps.Select(f => $"{f.Number} {f.Text} {f.Responsible} {f.Words}"),
            .. section.Verdicts.Select(v => $"{v.Number} {v.Text} {v.Basis}"),
            .. section.Statements.Select(s => $"{s.Name}: {s.Text}"),
            .. section.Conflicts.Select(c => $"{c.Name} {c.Reason}"),
            section.Label,
        ]));

    private static SearchRow Worded(SearchRow row, string title, string body)
    {
        (title, body) = (SearchWords.Composed(title), SearchWords.Composed(body));
        row.Title = title;
        row.Body = body.Length > SearchRow.BodyMax ? body[..SearchRow.BodyMax] : body;
        return row;
    }

    private static string Words(ValueList<FocusAreaId> areas) => string.Join(' ', areas.Select(SearchRow.WordOf));

    private static string Lines(params IEnumerable<string> parts) => string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
