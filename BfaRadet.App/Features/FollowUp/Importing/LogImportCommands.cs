using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.History;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>A log to be brought in, as it was looked through.</summary>
/// <param name="LeftOut">How many faulty rows were seen and chosen to be left out.</param>
internal sealed record LogToBringIn(LogImportId Id, string Name, IReadOnlyList<LogLine> Lines, ValueList<LogColumn?> Columns, LogChoices Choices, int LeftOut);

/// <summary>Bringing in an earlier log, and taking it back.</summary>
internal sealed class LogImportCommands(Changes changes, FileFolder files, AttachmentSettings settings, Saving saving)
{
    /// <summary>How many of the decisions in the way are named.</summary>
    private const int Named = 5;

    /// <summary>
    /// Makes every decision of the log in one change, or none. The rows are read again, against what is there now. Idempotent by id.
    /// </summary>
    /// <param name="original">The bytes of the file, to be kept as a paper of the meeting; null for not.</param>
    /// <returns>How many decisions were made.</returns>
    public async Task<Result<int>> BringInAsync(Caller caller, CouncilId council, LogToBringIn log, byte[]? original = null)
    {
        if (original is null)
        {
            return await MakeAsync(caller, council, log, null);
        }

        var kind = KindOf(original, log.Name);
        if (kind.IsRefused(out var not))
        {
            return not;
        }

        try
        {
            using var incoming = await files.ReceiveAsync(new MemoryStream(original, writable: false), settings.Limits.File);
            if (incoming is null)
            {
                return new AttachmentRefusal.TooLarge(settings.Limits.File);
            }

            // On disk before a row names it, and gone again when the rows are refused.
            Result<int> made = 0;
            _ = await files.KeepAsync(incoming, async () =>
            {
                made = await MakeAsync(caller, council, log, new AttachmentContent(kind.Value, incoming.File.Length, incoming.Hash));
                return made.Refusal is { } no ? no : Done.Value;
            });
            return made;
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            return saving.Failed(fault);
        }
    }

    /// <summary>Why a file cannot be kept with its meeting; null when it can.</summary>
    public Refusal? WhyNotKept(byte[] file, string name) =>
        file.Length > settings.Limits.File ? new AttachmentRefusal.TooLarge(settings.Limits.File)
        : AttachmentName.IsHostile(name) ? new AttachmentRefusal.NameNotTaken()
        : KindOf(file, name).Refusal;

    private static Result<AttachmentKind> KindOf(byte[] file, string name)
    {
        using var bytes = new MemoryStream(file, writable: false);
        return AttachmentBytes.KindOf(bytes, name);
    }

    private Task<Result<int>> MakeAsync(Caller caller, CouncilId council, LogToBringIn log, AttachmentContent? original) =>
        changes.MakeAsync<int>(caller, council, async moment =>
        {
            var db = moment.Db;
            if (await db.LogImports().AsNoTracking().FirstOrDefaultAsync(i => i.Id == log.Id) is { } made)
            {
                return made.Council == council ? made.Decisions : new NotFound();
            }

            var running = (await db.LogImports().Where(i => i.Council == council).MaxAsync(i => (int?)i.Running) ?? 0) + 1;
            var begun = LogImport.Begin(moment.By, log.Id, council, running, log.Name, moment.At);
            if (begun.IsRefused(out var refusal))
            {
                return refusal;
            }

            var context = await db.LogContextAsync(council, moment.Today);
            var draft = LogReading.Read(log.Lines, log.Columns, log.Choices, context);
            var areas = await MakeAreasAsync(moment, council, draft);
            if (areas.IsRefused(out var why))
            {
                return why;
            }

            var days = draft.Rows.Select(row => row.Entry.HeldOn).OfType<DateOnly>().ToHashSet();
            var known = (await db.Meetings.Include(m => m.Agenda.Items.OrderBy(i => i.Order)).Where(m => m.Council == council && m.Import != null).ToListAsync())
                .FindAll(m => days.Contains(m.Date));
            var brought = begun.Value.BringIn(draft, log.LeftOut, known, areas.Value, context.Taken, Guid.CreateVersion7, withFile: original is not null);
            if (brought.IsRefused(out var faulty))
            {
                return faulty;
            }

            db.Add(begun.Value);
            db.AddRange(areas.Value.Values);
            db.AddRange(brought.Value.Meetings);
            db.AddRange(brought.Value.Decisions);
            var meetings = brought.Value.Decisions.Select(d => d.Meeting).ToHashSet();
            return original is { } paper && await KeepAsync(moment, log, paper, brought.Value.Meetings.Concat(known).Where(m => meetings.Contains(m.Id))) is { } full
                ? full
                : begun.Value.Decisions;
        });

    private async Task<Refusal?> KeepAsync(Changes.Moment moment, LogToBringIn log, AttachmentContent paper, IEnumerable<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            var papers = await moment.Db.LoadAttachmentsAsync(meeting);
            if (papers.BringIn(moment.By, meeting, log.Id, new AttachmentId(Guid.CreateVersion7()), log.Name, paper, settings.Limits, moment.At).IsRefused(out var refusal))
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Removes all that a log brought in, unless something was built on it.</summary>
    public Task<Result<Done>> TakeBackAsync(Caller caller, CouncilId council, LogImportId id) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var db = moment.Db;
            if (!moment.By.Has(Decision.Followers))
            {
                return new NotYourDuty(Decision.Followers);
            }

            if (await db.LogImports().FirstOrDefaultAsync(i => i.Id == id && i.Council == council) is not { } import)
            {
                return new NotFound();
            }

            var decisions = await db.Decisions.Where(d => d.Import == id).ToListAsync();
            var meetings = await db.Meetings.Include(m => m.Agenda.Items).Where(m => m.Import == id).ToListAsync();
            var areas = await db.FocusAreas.Where(a => a.Council == council).ToListAsync();
            areas = areas.FindAll(a => import.Areas.Contains(a.Id.Value));
            if (import.TakeBack(moment.By, await BuiltOnAsync(db, import, decisions, meetings, areas), moment.At).IsRefused(out var refusal))
            {
                return refusal;
            }

            await EmptyItemsAsync(db, decisions, meetings);
            var own = meetings.Select(m => m.Id).ToHashSet();
            foreach (var papers in await PapersAsync(db, decisions, meetings))
            {
                if (own.Contains(papers.Meeting))
                {
                    // Its bytes are swept when no row names them.
                    db.Remove(papers);
                }
                else
                {
                    papers.TakeBack(id);
                }
            }

            db.RemoveRange(decisions);
            db.RemoveRange(meetings);
            db.RemoveRange(areas);
            return Done.Value;
        });

    // A focus area begins with the year of its first decision, and ends when one that is made now would: nobody has said that it is over.
    private static async Task<Result<Dictionary<string, FocusArea>>> MakeAreasAsync(Changes.Moment moment, CouncilId council, LogDraft draft)
    {
        var made = new Dictionary<string, FocusArea>();
        var named = draft.Rows.Where(row => row.Faults.Count == 0).SelectMany(row => row.Entry.NewAreas.Select(name => (Name: name, Day: row.Entry.HeldOn!.Value)))
            .GroupBy(one => LogChoices.Key(one.Name)).ToList();
        if (named.Count == 0)
        {
            return made;
        }

        var numbers = await moment.Db.FocusAreas.Where(a => a.Council == council).Select(a => a.Number).ToListAsync();
        var (last, count) = (numbers.DefaultIfEmpty().Max(), numbers.Count);
        foreach (var area in named)
        {
            var (from, to) = (new DateOnly(area.Min(one => one.Day).Year, 1, 1), FocusArea.UsualPeriod(moment.Today).To);
            var created = FocusArea.Create(
                moment.By, new FocusAreaId(Guid.CreateVersion7()), council, last + made.Count + 1, count + made.Count + 1, new FocusAreaText(area.First().Name, "", from, to));
            if (created.IsRefused(out var refusal))
            {
                return refusal;
            }

            made[area.Key] = created.Value;
        }

        return made;
    }

    private static async Task<LogImportRefusal.IsBuiltOn?> BuiltOnAsync(
        WorkspaceDb db, LogImport import, List<Decision> decisions, List<Meeting> meetings, List<FocusArea> areas)
    {
        var (ids, items) = (decisions.Select(d => d.Id).ToHashSet(), decisions.Select(d => d.Item).ToHashSet());
        var others = await db.Decisions.AsNoTracking().Where(d => d.Council == import.Council && d.Import != import.Id)
            .Select(d => new { d.Meeting, d.ReplacedBy, d.RepealedBy, d.EarlierDays, Areas = EF.Property<List<FocusAreaId>>(d, "_focusAreas") }).ToListAsync();
        var referred = others.SelectMany(d => new[] { d.ReplacedBy, d.RepealedBy }.Concat(d.EarlierDays.Select(day => day.Decision))).OfType<DecisionId>().ToHashSet();
        var ties = await db.Set<TakenSuggestion>().AsNoTracking().Where(t => t.Council == import.Council).ToListAsync();
        var keys = ties.Select(t => t.Key).ToHashSet();
        var built = decisions.FindAll(d => d.Version > 0 || referred.Contains(d.Id) || keys.Contains(SuggestionKey.Of(d.Id)))
            .OrderBy(d => d.Year).ThenBy(d => d.Running).Select(d => d.Number).ToList();

        var own = meetings.Select(m => m.Id).ToHashSet();
        var papers = await PapersAsync(db, decisions, meetings);
        var grown = meetings.Count(m => m.Version > 0 || others.Exists(d => d.Meeting == m.Id) || papers.Exists(a => a.Meeting == m.Id && a.HasMoreThan(import.Id))
            || m.Agenda.Items.Any(i => i.Circle is not null || keys.Contains(SuggestionKey.Of(i.Id))) || ties.Exists(t => t.Meeting == m.Id))
            + papers.Count(a => !own.Contains(a.Meeting) && a.HasChanged(import.Id));

        var ownAreas = areas.Select(a => a.Id).ToHashSet();
        var used = others.SelectMany(d => d.Areas).ToHashSet();
        if (ownAreas.Count > 0)
        {
            // Those of items are few: the areas are looked for in memory.
            used.UnionWith((await db.Set<AgendaItem>().AsNoTracking().Where(i => !items.Contains(i.Id)).Select(i => EF.Property<List<FocusAreaId>>(i, "_focusAreas")).ToListAsync()).SelectMany(of => of));
        }

        // The one event that made it.
        var kept = areas.FindAll(a => a.Version > 1 || used.Contains(a.Id)).ConvertAll(a => a.Name);
        return built.Count + grown + kept.Count == 0 ? null : new LogImportRefusal.IsBuiltOn(built.Take(Named).ToValueList(), built.Count, grown, kept.ToValueList());
    }

    private static Task<List<MeetingAttachments>> PapersAsync(WorkspaceDb db, List<Decision> decisions, List<Meeting> meetings)
    {
        var at = decisions.Select(d => d.Meeting).Concat(meetings.Select(m => m.Id)).ToHashSet();
        return db.Attachments().Where(a => at.Contains(a.Meeting)).ToListAsync();
    }

    // At meetings that came with another log, only what this one brought goes.
    private static async Task EmptyItemsAsync(WorkspaceDb db, List<Decision> decisions, List<Meeting> meetings)
    {
        var elsewhere = decisions.Where(d => !meetings.Exists(m => m.Id == d.Meeting)).Select(d => d.Meeting).ToHashSet();
        if (elsewhere.Count == 0)
        {
            return;
        }

        foreach (var meeting in await db.Meetings.Include(m => m.Agenda.Items.OrderBy(i => i.Order)).Where(m => elsewhere.Contains(m.Id)).ToListAsync())
        {
            meeting.Agenda.TakeOut(decisions.Where(d => d.Meeting == meeting.Id).Select(d => d.Item));
        }
    }
}
