using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Records;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.App.Features.PublicSite;

/// <summary>
/// The whole app with the example council, its page for residents at /oppet/mellerud, a clock that stands still, and a
/// visitor who never signs in.
/// </summary>
public sealed class AnOpenTown : IAsyncDisposable
{
    public const string Page = "/oppet/mellerud";

    private readonly AnApp _app = new("Development") { FromNothing = true };
    private readonly WebApplicationFactory<Program> _factory;

    private AnOpenTown()
    {
        _factory = _app.WithWebHostBuilder(web => web
            .UseSetting("PublicAddress", "https://exempel.se")
            // One visitor here asks for as much as a whole town.
            .UseSetting(AccountQuotas.ConnectionsSetting, "120000")
            .ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock)));
        Client = _factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://exempel.se") });
    }

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    public HttpClient Client { get; }

    public CouncilId Council { get; private set; }

    /// <summary>The example meeting that was held.</summary>
    public MeetingId Held { get; private set; }

    public Caller Secretary { get; private set; } = default!;

    public static async Task<AnOpenTown> OpenAsync(bool open = true)
    {
        var town = new AnOpenTown();
        await using var db = town.Db();
        town.Council = await db.Councils.Select(c => c.Id).SingleAsync();
        town.Held = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).SingleAsync();
        var account = await db.Users.SingleAsync(u => u.UserName == "sekreterare@exempel.se");
        town.Secretary = new Caller(account.Id, account.Name, IsAdministrator: false);
        await town.ChooseAsync(s => s with { OpenPage = open, OpenAddress = "mellerud", OpenContact = "brottsforebyggande@exempel.se" });
        return town;
    }

    public T Get<T>() where T : notnull => _factory.Services.GetRequiredService<T>();

    public WorkspaceDb Db() => Get<IDbContextFactory<WorkspaceDb>>().CreateDbContext();

    public async Task ChooseAsync(Func<CouncilSettings, CouncilSettings> choose) =>
        _ = (await Get<Changes>().ToCouncilAsync(Secretary, Council, (council, moment) =>
            council.Choose(moment.By, choose(council.Settings)))).Value;

    /// <summary>Adopts the minutes of the held meeting as they are, or changed. Hands back what was sealed.</summary>
    public Task<MinutesRecord> AdoptAsync(Func<MinutesRecord, MinutesRecord>? change = null) => AdoptAsync(Db, Held, Clock.Now, change);

    /// <summary>As the signers would have it; the way there is tested elsewhere.</summary>
    public static async Task<MinutesRecord> AdoptAsync(
        Func<WorkspaceDb> contexts, MeetingId meeting, DateTimeOffset at, Func<MinutesRecord, MinutesRecord>? change = null)
    {
        await using var db = contexts();
        var paper = (await AssemblyLoading.MakeAsync(db, meeting))!;
        paper = change?.Invoke(paper) ?? paper;
        var bytes = RecordJson.Write(paper);
        var last = await db.SealedRecords().Where(s => s.Council == paper.Council).OrderByDescending(s => s.Number).FirstOrDefaultAsync();
        var seal = new Seal(
            paper.Council, (last?.Number ?? 0) + 1, Seal.OfMinutes, meeting.ToRecord(), paper.Date, Seal.HashOf(bytes), at, [], last?.Number, last?.SealHash ?? Seal.None);
        db.Add(new SealedRecord
        {
            Council = paper.Council,
            Number = seal.Number,
            Record = meeting.ToRecord(),
            Paper = bytes,
            SealText = seal.Text,
            SealHash = seal.Hash,
            AdoptedAt = at,
        });
        await db.SaveChangesAsync();
        return paper;
    }

    public async Task ExcludeAsync(AgendaItemId? item, string? quote) =>
        _ = (await Get<PublishingCommands>().ExcludeAsync(Secretary, Held, item, quote, SecrecyGround.All[^1])).Value;

    public async Task<Result<Done>> PublishAsync(DateOnly? until = null)
    {
        var view = (await Get<PublishingQueries>().FindAsync(Secretary, Council, Held))!;
        return await Get<PublishingCommands>().PublishAsync(
            Secretary, Held, (view.Minutes!.Seal, view.Version), until ?? new DateOnly(2028, 3, 11));
    }

    /// <summary>Adopted and published without exclusions.</summary>
    public async Task<MinutesRecord> PublishedAsync(Func<MinutesRecord, MinutesRecord>? change = null)
    {
        var paper = await AdoptAsync(change);
        _ = (await PublishAsync()).Value;
        return paper;
    }

    public async Task<string> ReadAsync(string path) => await (await Client.GetAsync(path)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        await _app.DisposeAsync();
    }
}
