using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
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

    /// <summary>The example meeting that was held, until another is.</summary>
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

    /// <summary>Holds a meeting with these items, whose minutes are the ones adopted and published from now on.</summary>
    /// <param name="on">When it was held, if it is entered afterwards; null for now.</param>
    public async Task HoldAsync(DateTimeOffset? on, params AgendaItemText[] items) => Held = await _factory.Services.HoldAsync(Council, on, items);

    /// <summary>Appends a paragraph to the minutes of an item, by its number.</summary>
    public async Task WriteAsync(int number, string text)
    {
        var item = (await Get<MeetingQueries>().SharedAsync(Council, Held))!.Items[number - 1].Id;
        _ = (await Get<MinutesCommands>().AppendAsync(Secretary, Held, item, text)).Value;
    }

    /// <summary>Adopts the minutes of the held meeting as they are. Hands back what was sealed.</summary>
    public async Task<MinutesRecord> AdoptAsync()
    {
        _ = await _factory.Services.AdoptAsync(Held);
        await using var db = Db();
        return (await db.FindAdoptedAsync(Held))!.Value.Minutes.Record;
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
    public async Task<MinutesRecord> PublishedAsync()
    {
        var record = await AdoptAsync();
        _ = (await PublishAsync()).Value;
        return record;
    }

    public async Task<string> ReadAsync(string path) => await (await Client.GetAsync(path)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        await _app.DisposeAsync();
    }
}
