using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.Testing;

/// <summary>The real writing on a real file, with an item of an opened meeting in which everybody may write, but no wire.</summary>
internal sealed class AWritingEngine : IAsyncDisposable
{
    private readonly int _mostToJudge;

    private AWritingEngine(AWorkspace workspace, int mostToJudge)
    {
        (Workspace, _mostToJudge) = (workspace, mostToJudge);
        History = new DocumentHistory(Contexts, new HistoryReplay());
        (Engine, Participants) = Start();
    }

    public AWorkspace Workspace { get; }

    public AHubContext Hub { get; } = new();

    public WritingEngine Engine { get; private set; }

    public Participants Participants { get; private set; }

    /// <summary>How many engines have judged here, one after another.</summary>
    public int EnginesMade { get; private set; }

    public DocumentHistory History { get; }

    /// <summary>The minutes of its first item.</summary>
    public DocumentPlace Place { get; private set; } = default!;

    public DocumentId Document => Place.Id;

    public IReadOnlyList<Caller> Callers { get; private set; } = [];

    private IDbContextFactory<WorkspaceDb> Contexts => Workspace.Get<IDbContextFactory<WorkspaceDb>>();

    /// <param name="mostToJudge">Statements after which the engine is stopped.</param>
    /// <param name="also">What a test registers beside the app.</param>
    public static async Task<AWritingEngine> OpenAsync(
        string? on = null, int mostToJudge = Authority.MostToJudge, Action<IServiceCollection>? also = null)
    {
        var workspace = await AWorkspace.OpenAsync(on, also);
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None, Writers = MinutesWriters.AllMembers });
        _ = (await workspace.Get<ChairCommands>().OpenAsync(await workspace.CallerAsync("ordforande"), workspace.Today)).Value;
        return new AWritingEngine(workspace, mostToJudge)
        {
            Place = workspace.Get<MinutesOwner>().PlaceOf(workspace.Council, workspace.Today, (await workspace.MeetingAsync()).Items[0].Id),
            Callers = [.. await Task.WhenAll(new[] { "sekreterare", "ordforande", "samordnare", "polis", "skola" }.Select(workspace.CallerAsync))],
        };
    }

    /// <summary>A connection joins the document.</summary>
    public async Task<(Joined Joined, Participant Participant)> JoinAsync(string connection, Caller caller)
    {
        var joined = await Participants.JoinAsync(connection, caller, Place.Parent, Document);
        Assert.NotNull(joined);
        return (joined, Participants.Find(connection, Document)!);
    }

    /// <summary>When this is done all that was handed in is judged, saved and told.</summary>
    public Task SettleAsync() => Writer.AskAsync(() => true);

    /// <summary>The one that is not of another council.</summary>
    public Writer Writer => Engine.Of(Workspace.Council);

    /// <summary>What is handed in meanwhile is judged together, and saved in one commit.</summary>
    public async Task TogetherAsync(Action handIn)
    {
        using var held = new ManualResetEventSlim();
        var writing = Writer.AskAsync(() =>
        {
            held.Wait();
            return true;
        });
        handIn();
        held.Set();
        await writing;
        await SettleAsync();
    }

    /// <summary>The server goes down, and another comes up on the same file. No connection lasts.</summary>
    public void Restart()
    {
        Engine.Dispose();
        (Engine, Participants) = Start();
    }

    /// <summary>A second writing on the same file, as another process would have one.</summary>
    public (WritingEngine Engine, Participants Participants) Another() => Start();

    public WorkspaceDb Db() => Workspace.Db();

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await Workspace.DisposeAsync();
    }

    private (WritingEngine Engine, Participants Participants) Start()
    {
        var writing = new WritingEngine(
            new DocumentStore(Contexts), Workspace.Get<Redaction>(), History, Hub, Workspace.Get<WritingLimits>(), Workspace.Get<Saving>(), Workspace.Clock,
            Workspace.Get<ILogger<WritingEngine>>())
        {
            Engine = () =>
            {
                EnginesMade++;
                return new Authority(_mostToJudge);
            },
        };
        return (writing, ActivatorUtilities.CreateInstance<Participants>(Workspace.Services, writing, Hub));
    }
}
