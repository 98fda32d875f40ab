using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.History;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>A log that was brought in.</summary>
public sealed record LogImportRow(LogImportId Id, string Name, DateTimeOffset At, string By, int Decisions, int Meetings, DateTimeOffset? TakenBackAt, string TakenBackBy);

/// <summary>What the page of bringing in a log needs.</summary>
public sealed record LogImportView(CouncilId Council, LogContext Context, ValueList<LogImportRow> Imports);

/// <summary>Queries for bringing in an earlier log.</summary>
internal sealed class LogImportQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => DecisionQueries.SubjectsOf(council);

    /// <summary>Null for a caller who does not follow up for all.</summary>
    public async Task<LogImportView?> FindAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.FindReaderAsync(caller, council, clock.Today()) is not { } reader || !reader.Has(Decision.Followers))
        {
            return null;
        }

        var imports = await db.LogImports().AsNoTracking().Where(i => i.Council == council).OrderByDescending(i => i.Running).ToListAsync();
        return new LogImportView(
            council, await db.LogContextAsync(council, clock.Today()),
            imports.Select(i => new LogImportRow(i.Id, i.Name, i.At, i.By, i.Decisions, i.Meetings, i.TakenBackAt, i.TakenBackBy)).ToValueList());
    }
}

internal static class LogContexts
{
    public static DbSet<LogImport> LogImports(this WorkspaceDb db) => db.Set<LogImport>();

    /// <summary>What the rows of a log are read against. Checks no rights: check them first.</summary>
    public static async Task<LogContext> LogContextAsync(this WorkspaceDb db, CouncilId council, DateOnly today)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.Council == council && d.State != DecisionState.Withdrawn)
            .Select(d => new { d.Id, d.Year, d.Running, d.Responsibles }).ToListAsync();
        var days = await db.Meetings.Where(m => m.Council == council && m.Import == null && m.State != MeetingState.Cancelled).Select(m => m.Date).Distinct().ToListAsync();
        var register = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == council);
        var people = KnownResponsible.EachOnce(register.Members.Select(m => new KnownResponsible(m.Organisation, m.Name, m.Title, m.Id)));
        var organisations = people.Select(p => p.Organisation).Concat(register.Seats.Select(s => s.Organisation)).Concat(decisions.SelectMany(d => d.Responsibles).Select(r => r.Organisation))
            .Where(name => name.Length > 0).DistinctBy(LogChoices.Key).Order(StringComparer.CurrentCulture).Select(name => new KnownResponsible(name));
        var areas = await db.FocusAreas.AsNoTracking().Where(a => a.Council == council).OrderBy(a => a.Order).ToListAsync();
        return new LogContext(
            today, decisions.ToDictionary(d => new DecisionNumber(d.Year, d.Running), d => d.Id), days.ToHashSet(),
            organisations.Concat(people).ToValueList(), areas.Select(a => new KnownFocusArea(a.Id, a.Number, a.Name)).ToValueList());
    }
}
