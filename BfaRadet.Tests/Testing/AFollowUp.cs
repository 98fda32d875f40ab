using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;

namespace BfaRadet.Tests.Testing;

/// <summary>An item that follows up decisions of the meeting before, on the agenda of one that is to come or is held.</summary>
internal static class AFollowUp
{
    public static AgendaItemText Text { get; } = new(AgendaItemKind.FollowUp, "Uppföljning av beslut", PlannedMinutes: 10, Proposal: "Uppföljningen antecknas.");

    /// <summary>Records the decisions in the meeting before, and takes in the item that lists them.</summary>
    /// <param name="under">The item they were decided under; null for any.</param>
    public static async Task<(AgendaItemId Item, IReadOnlyList<Decision> Decisions)> AddAsync(
        IServiceProvider services, Caller preparer, MeetingId meeting, AgendaItemText? text, AgendaItemId? under, params DecisionDraft[] drafts)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext();
        var council = await db.Meetings.Where(m => m.Id == meeting).Select(m => m.Council).SingleAsync();
        var held = await db.Meetings.Where(m => m.Council == council && m.State == MeetingState.Closed).OrderBy(m => m.Date).FirstAsync();
        var last = await db.Decisions.Where(d => d.Council == council && d.Year == held.Date.Year).MaxAsync(d => d.Running);
        var place = under ?? await db.Decisions.Where(d => d.Meeting == held.Id).Select(d => d.Item).FirstAsync();
        var decisions = drafts.Select((draft, at) => (Decision)Activator.CreateInstance(
            typeof(Decision), BindingFlags.Instance | BindingFlags.NonPublic, null,
            [new DecisionId(Guid.CreateVersion7()), council, held.Id, place, new DecisionNumber(held.Date.Year, last + 1 + at), draft, held.ClosedAt!.Value, "Sekreteraren"], null)!).ToList();
        db.AddRange(decisions);
        await db.SaveChangesAsync();
        services.GetRequiredService<LiveFeed>().Changed([Subject.Decisions(council)]);
        var item = new AgendaItemId(Guid.CreateVersion7());
        _ = (await services.GetRequiredService<SuggestionCommands>().TakeInAsync(
            preparer, meeting, item, text ?? Text, decisions.Select(d => SuggestionKey.Of(d.Id)).ToValueList(), null, into: false)).Value;
        return (item, decisions);
    }
}
