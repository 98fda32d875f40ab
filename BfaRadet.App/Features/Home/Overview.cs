using BfaRadet.App.Data;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>How many decisions are overdue with an organisation.</summary>
/// <param name="Since">The earliest last day among them.</param>
public sealed record LateOrganisation(string Name, int Count, DateOnly Since);

/// <summary>A part of a decision that lies with a body outside.</summary>
/// <param name="Since">The day it was sent there, or else when that was reported; null when neither is known.</param>
/// <param name="AskedAgainOn">The last day the body was asked again; null for never.</param>
public sealed record WaitingFor(DecisionId Decision, DecisionNumber Number, string Text, string Body, DateOnly? Since, DateOnly? AskedAgainOn);

/// <summary>What the council as a whole is behind with, and waits for.</summary>
internal static class Overview
{
    /// <summary>The organisations with something overdue of their own, the most first. Whose own part is done, or waits for others, is not overdue.</summary>
    public static async Task<ValueList<LateOrganisation>> LateAsync(WorkspaceDb db, CouncilId council, HiddenItems hidden, DateOnly today)
    {
        var late = await db.LogOf(council, hidden, new DecisionFilter())
            .Where(d => d.State == DecisionState.InForce && d.DueOn < today && d.Course != DecisionCourse.Waiting).ToListAsync();
        return late.SelectMany(d => d.Progress.Where(p => p.Of is not null && p.Now.State.IsOpen() && p.Now.State != ProgressState.Waiting)
                .Select(p => p.Of!.Organisation).Distinct(StringComparer.OrdinalIgnoreCase).Select(of => (Of: of, Due: d.DueOn!.Value)))
            .GroupBy(d => d.Of, StringComparer.OrdinalIgnoreCase)
            .Select(of => new LateOrganisation(of.Key, of.Count(), of.Min(d => d.Due)))
            .OrderByDescending(of => of.Count).ThenBy(of => of.Since).ThenBy(of => of.Name, StringComparer.CurrentCulture).ToValueList();
    }

    /// <summary>What lies with others, the longest first.</summary>
    public static async Task<ValueList<WaitingFor>> WaitingAsync(WorkspaceDb db, CouncilId council, HiddenItems hidden) =>
        (await db.LogOf(council, hidden, new DecisionFilter()).Where(d => d.State == DecisionState.InForce && d.Waits).ToListAsync())
        .SelectMany(d => d.Progress.Where(p => p.Now.State == ProgressState.Waiting).Select(p => new WaitingFor(
            d.Id, d.Number, d.Text, p.Now.WaitsFor, p.Now.SentOn ?? (p.At is { } at ? SwedishDates.DateOf(at) : null), p.Now.AskedAgainOn)))
        .OrderBy(w => w.Since is null).ThenBy(w => w.Since).ThenBy(w => w.Number.Year).ThenBy(w => w.Number.Running).ToValueList();
}
