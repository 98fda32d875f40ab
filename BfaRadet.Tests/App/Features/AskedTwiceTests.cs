using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features;

/// <summary>A double press, or an answer that was lost: what is asked for twice under one id is there once.</summary>
public sealed class AskedTwiceTests
{
    [Fact]
    public async Task A_planned_meeting()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, caller, id) = (workspace.Get<PreparingCommands>(), await workspace.CallerAsync("samordnare"), new MeetingId(Guid.CreateVersion7()));
        var details = new MeetingDetails(new DateOnly(2026, 9, 9), new TimeOnly(15, 30), new TimeOnly(17, 0), "Sal A");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => commands.PlanAsync(caller, workspace.Council, id, details)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        await using var db = workspace.Db();
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.Date == details.Date));
    }

    [Fact]
    public async Task A_focus_area()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var (commands, caller, id) = (workspace.Get<FocusAreaCommands>(), await workspace.CallerAsync("samordnare"), new FocusAreaId(Guid.CreateVersion7()));
        var text = new FocusAreaText("Cykelstölder", "", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => commands.CreateAsync(caller, workspace.Council, id, text)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        await using var db = workspace.Db();
        Assert.Equal(1, await db.FocusAreas.CountAsync(a => a.Name == "Cykelstölder"));
    }

    [Fact]
    public async Task A_note_in_the_review()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        _ = (await minutes.Commands.SendForReviewAsync(await minutes.CallerAsync("sekreterare"), minutes.Id)).Value;
        var (caller, id) = (await minutes.CallerAsync("skola"), new ReviewNoteId(Guid.CreateVersion7()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            minutes.Review.NoteAsync(caller, minutes.Id, id, minutes.Items[1], "", "Vilket år?", null)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Single((await minutes.ViewAsync())!.Notes);
    }
}
