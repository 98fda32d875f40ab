using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>The example's held meeting, with the police chosen to adjust its minutes together with the chair.</summary>
internal sealed class ToAdjust : IAsyncDisposable
{
    private ToAdjust(AWorkspace workspace) => Workspace = workspace;

    public AWorkspace Workspace { get; }

    public MeetingId Id { get; private set; }

    /// <summary>In the order of the agenda.</summary>
    public IReadOnlyList<AgendaItemId> Items { get; private set; } = [];

    public AdjustmentCommands Commands => Workspace.Get<AdjustmentCommands>();

    public ReviewCommands Review => Workspace.Get<ReviewCommands>();

    public static async Task<ToAdjust> OpenAsync(bool withAdjuster = true)
    {
        var made = new ToAdjust(await AWorkspace.OpenAsync());
        await using var db = made.Workspace.Db();
        made.Id = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).SingleAsync();
        made.Items = [.. (await made.Workspace.MeetingAsync(made.Id)).Items.Select(i => i.Id)];
        await ChooseAsync(made.Workspace.Services, await made.CallerAsync("sekreterare"), made.Id, withAdjuster ? "Polismyndigheten" : null);

        return made;
    }

    /// <summary>Lets the one from an organisation adjust, as the meeting chose; the chair alone for null.</summary>
    public static async Task ChooseAsync(IServiceProvider services, Caller secretary, MeetingId id, string? organisation)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext();
        var roll = (await db.LoadMeetingAsync(id))!.Roll;
        ValueList<AttendanceId> chosen = organisation is null
            ? []
            : [roll.Lines.First(a => a.Organisation == organisation && a.Status == AttendanceStatus.Present).Id];
        _ = (await services.GetRequiredService<ProceedingsCommands>().ChooseAdjustersAsync(secretary, id, chosen, "digitalt")).Value;
    }

    public Task<Caller> CallerAsync(string key) => Workspace.CallerAsync(key);

    public async Task<AdjustmentView?> ViewAsync(string key = "sekreterare") =>
        await Workspace.Get<AdjustmentQueries>().FindAsync(await CallerAsync(key), Workspace.Council, Id);

    /// <summary>What the page shows; null when it is not found.</summary>
    public async Task<MinutesShown?> OnPageAsync(string key) =>
        await Workspace.Get<AdjustmentQueries>().OnPageAsync(await CallerAsync(key), Workspace.Council, Id);

    public async Task<Result<Done>> SendAsync(string key = "sekreterare") => await Commands.SendForAdjustingAsync(await CallerAsync(key), Id);

    public async Task<Result<bool>> ConfirmAsync(string key, string? hash = null, string? password = null) =>
        await Commands.ConfirmAsync(await CallerAsync(key), Id, hash ?? (await ViewAsync())!.Hash, password ?? DevelopmentAccounts.Password);

    /// <summary>All the way.</summary>
    public async Task AdoptAsync()
    {
        _ = (await SendAsync()).Value;
        foreach (var key in new[] { "ordforande", "polis" })
        {
            _ = (await ConfirmAsync(key)).Value;
        }
    }

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
