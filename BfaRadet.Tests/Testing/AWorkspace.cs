using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Example;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Help;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Needs;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Features.Search;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Operations;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// The workspace without the web: commands, queries and the real feed on a real SQLite file of its own, with the
/// example council in it and a clock that stands still until it is moved.
/// </summary>
public sealed class AWorkspace : IAsyncDisposable
{
    // Made once a run: every test gets a copy of the same file.
    private static readonly Lazy<Task<byte[]>> _example = new(MakeExampleAsync);

    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;
    private int _asked;

    private AWorkspace(string? on = null, Action<IServiceCollection>? also = null)
    {
        _folder = on is null ? Directory.CreateTempSubdirectory("bfaradet-") : Directory.CreateDirectory(Path.Combine(on, "bfaradet"));
        var services = new ServiceCollection();
        Register(services, DatabaseFile, Clock);
        var maker = services.Last(s => s.ServiceType == typeof(IDbContextFactory<WorkspaceDb>)).ImplementationType!;
        services.AddSingleton<IDbContextFactory<WorkspaceDb>>(provider =>
            new Counted(this, (IDbContextFactory<WorkspaceDb>)ActivatorUtilities.CreateInstance(provider, maker)));
        also?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Wednesday 11 March 2026, 15.30 in Stockholm, to begin with.</summary>
    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    private string DatabaseFile => Path.Combine(_folder.FullName, "bfaradet.db");

    /// <summary>The file as any tool opens it, without what the app sets on a connection.</summary>
    public async Task<Microsoft.Data.Sqlite.SqliteConnection> RawAsync()
    {
        var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await file.OpenAsync();
        return file;
    }

    public IServiceProvider Services => _services;

    /// <summary>How many times the database was asked for: by a command, a query, or the test itself.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public LiveFeed Feed => Get<LiveFeed>();

    /// <summary>The example council.</summary>
    public CouncilId Council { get; private set; }

    /// <summary>The example meeting of today: shared, to be held now.</summary>
    public MeetingId Today { get; private set; }

    /// <summary>A workspace with the example council.</summary>
    /// <param name="on">The folder its own is made in, when it matters on which disk.</param>
    /// <param name="also">What a test registers beside the app.</param>
    public static async Task<AWorkspace> OpenAsync(string? on = null, Action<IServiceCollection>? also = null)
    {
        var workspace = new AWorkspace(on, also);
        await File.WriteAllBytesAsync(workspace.DatabaseFile, await _example.Value);
        await using var db = workspace.Db();
        workspace.Council = await db.Councils.Select(c => c.Id).SingleAsync();
        workspace.Today = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => m.Id).SingleAsync();
        return workspace;
    }

    /// <summary>A workspace on a file that an earlier version left, as it lies there: call <see cref="UpgradeAsync"/> first.</summary>
    public static async Task<AWorkspace> OnAsync(byte[] file)
    {
        var workspace = new AWorkspace();
        await File.WriteAllBytesAsync(workspace.DatabaseFile, file);
        return workspace;
    }

    /// <summary>Brings the file up to this version, as the app does at start.</summary>
    public async Task UpgradeAsync()
    {
        await _services.PrepareDatabaseAsync();
        await using var db = Db();
        Council = await db.Councils.Select(c => c.Id).SingleAsync();
    }

    /// <summary>What the app registers, but the web.</summary>
    public static void Register(IServiceCollection services, string file, TimeProvider clock)
    {
        services.AddLogging();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Database:File", file)]).Build();
        services.AddSingleton<IConfiguration>(settings);
        services.AddSingleton<IHostEnvironment>(new Nowhere());
        services.AddSingleton(clock);
        services.AddData();
        services.AddKeys(settings);
        services.AddLive();
        services.AddMail(settings);
        services.AddIdentityCore<UserAccount>(IdentityFeature.Rules).AddRoles<IdentityRole>().AddEntityFrameworkStores<WorkspaceDb>();
        services.AddWriting().AddMeetings().AddMinutes().AddPublishing().AddDecisions().AddFocusAreas().AddFollowUp().AddCouncils().AddLetters().AddIdentityCommands().AddLaw().AddNeeds().AddJournal().AddSearch().AddHome().AddHelp();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public WorkspaceDb Db() => Get<IDbContextFactory<WorkspaceDb>>().CreateDbContext();

    /// <summary>The account of a person in the example council, by what stands before @exempel.se.</summary>
    public async Task<Caller> CallerAsync(string key)
    {
        await using var db = Db();
        var account = await db.Users.SingleAsync(u => u.UserName == $"{key}@exempel.se");
        return new Caller(account.Id, account.Name, IsAdministrator: key == "administrator");
    }

    /// <summary>An account that sits in no council, whatever its cookie says of rights over the installation.</summary>
    public async Task<Caller> StrangerAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<DevelopmentAccounts>().EnsureAsync("okand@kommun.example", "Okänd", "");
        return new Caller(account.Id, account.Name, IsAdministrator: true);
    }

    /// <summary>The meeting as everybody may see it.</summary>
    public async Task<MeetingView> MeetingAsync(MeetingId? id = null) =>
        (await Get<MeetingQueries>().SharedAsync(Council, id ?? Today))!;

    public async Task ChooseAsync(Func<CouncilSettings, CouncilSettings> choose)
    {
        var result = await Get<Changes>().ToCouncilAsync(
            await CallerAsync("sekreterare"), Council,
            (council, moment) => council.Choose(moment.By, choose(council.Settings)));
        _ = result.Value;
    }

    /// <summary>Alters somebody's line in the register past the rules, and tells of it.</summary>
    public async Task AlterMemberAsync(string key, Action<EntityEntry<Member>> alter)
    {
        var account = (await CallerAsync(key)).AccountId;
        await using var db = Db();
        var council = await db.Councils.SingleAsync(c => c.Id == Council);
        alter(db.Entry(council.Members.Single(m => m.AccountId == account)));
        await db.SaveChangesAsync();
        Feed.Changed([Subject.Council(Council)]);
    }

    /// <summary>As if the person had never taken the place with an account.</summary>
    public Task TakeAccountAsync(string key) => AlterMemberAsync(key, member => member.Property(m => m.AccountId).CurrentValue = null);

    /// <summary>The file as it is now, for a server of its own.</summary>
    public async Task CopyToAsync(string file)
    {
        await using var db = Db();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AFolder.Remove(_folder);
    }

    private static async Task<byte[]> MakeExampleAsync()
    {
        await using var workspace = new AWorkspace();
        await workspace._services.PrepareDatabaseAsync();
        await ExampleCouncil.EnsureAsync(workspace._services);
        var copy = workspace.DatabaseFile + ".copy";
        await using (var db = workspace.Db())
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        }

        return await File.ReadAllBytesAsync(copy);
    }

    private sealed class Counted(AWorkspace workspace, IDbContextFactory<WorkspaceDb> contexts) : IDbContextFactory<WorkspaceDb>
    {
        public WorkspaceDb CreateDbContext()
        {
            Interlocked.Increment(ref workspace._asked);
            return contexts.CreateDbContext();
        }
    }

    private sealed class Nowhere : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "BfaRadet.Tests";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan ahead) => Now += ahead;

    public void MoveTo(DateTimeOffset moment) => Now = moment;
}
