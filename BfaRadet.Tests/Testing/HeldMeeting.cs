using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Net;

namespace BfaRadet.Tests.Testing;

/// <summary>The running app with today's example meeting opened, and ways in for its people.</summary>
public sealed class HeldMeeting : IAsyncDisposable
{
    private readonly Action<IServiceCollection>? _services;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");

    private HeldMeeting(Action<IServiceCollection>? services) => _services = services;

    public RunningApp App { get; private set; } = default!;

    public CouncilId Council { get; private set; }

    public MeetingId Id { get; private set; }

    /// <summary>In the order of the agenda.</summary>
    public IReadOnlyList<AgendaItemId> Items { get; private set; } = [];

    public string WallAddress => $"{App.Address}/rad/{Council}/sammantraden/{Id}/vagg";

    public string LiveAddress => $"{App.Address}/rad/{Council}/sammantraden/{Id}/mote";

    public static async Task<HeldMeeting> OpenAsync(bool open = true, Action<IServiceCollection>? services = null)
    {
        var meeting = new HeldMeeting(services);
        meeting.Start("0");
        await using var db = meeting.Db();
        meeting.Council = await db.Councils.Select(c => c.Id).SingleAsync();
        meeting.Id = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => m.Id).SingleAsync();
        await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Quorum = QuorumRule.None }));
        if (open)
        {
            _ = (await meeting.Get<ChairCommands>().OpenAsync(await meeting.CallerAsync("ordforande"), meeting.Id)).Value;
        }

        meeting.Items = [.. (await meeting.ViewAsync()).Items.Select(i => i.Id)];
        return meeting;
    }

    /// <summary>Takes the server down; its file stays.</summary>
    public ValueTask StopAsync() => App.DisposeAsync();

    /// <summary>Brings the server up again: same file, same address.</summary>
    public void StartAgain() => Start(new Uri(App.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public WorkspaceDb Db() => Get<IDbContextFactory<WorkspaceDb>>().CreateDbContext();

    public async Task<MeetingView> ViewAsync() => (await Get<MeetingQueries>().SharedAsync(Council, Id))!;

    /// <summary>By what stands before @exempel.se.</summary>
    public async Task<Caller> CallerAsync(string key)
    {
        await using var db = Db();
        var account = await db.Users.SingleAsync(u => u.UserName == $"{key}@exempel.se");
        return new Caller(account.Id, account.Name, IsAdministrator: false);
    }

    /// <summary>The cookies of one who has stepped in, by what stands before @exempel.se.</summary>
    public Task<CookieContainer> StepInAsync(string key) => App.StepInAsync(key);

    /// <summary>Lets a browser in as one of the example's people.</summary>
    public async Task StepInAsync(IBrowserContext browser, string key) => await browser.TakeAsync(await StepInAsync(key), App.Address);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AFolder.Remove(_folder);
    }

    private void Start(string port) =>
        App = new RunningApp(_services, "Development", ("Database:File", Path.Combine(_folder.FullName, "bfaradet.db")), ("Port", port));
}
