using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using System.Collections.Concurrent;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>Two who save the same thing at once: one is asked again and wins, and the log is silent.</summary>
public sealed class RacesTests : IAsyncLifetime, ILoggerProvider
{
    private static readonly DecisionDraft _draft = new(DecisionKind.Noted, "Antecknas.");

    private readonly ConcurrentQueue<string> _log = new();
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _workspace.Get<ILoggerFactory>().AddProvider(this);
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
    }

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task A_race_that_is_run_again_and_won_is_no_error_in_the_log()
    {
        var (secretary, chair) = (await _workspace.CallerAsync("sekreterare"), await _workspace.CallerAsync("ordforande"));
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(chair, _workspace.Today)).Value;
        var item = (await _workspace.MeetingAsync()).CurrentItem!.Value;
        var tries = 0;

        var raced = await _workspace.Get<Changes>().ToMeetingAsync<DecisionNumber>(secretary, _workspace.Today, async (meeting, moment) =>
        {
            var last = await moment.Db.Decisions.MaxAsync(d => (int?)d.Running, TestContext.Current.CancellationToken) ?? 0;
            if (++tries == 1)
            {
                // Somebody else is first, and takes the same number.
                _ = (await RecordAsync(chair, item)).Value;
            }

            var settings = await moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).SingleAsync(TestContext.Current.CancellationToken);
            return meeting.Agenda.RecordDecision(moment.By, NewId(), item, new DecisionNumber(meeting.Date.Year, last + 1), _draft, settings, moment.At).Map(made =>
            {
                moment.Db.Add(made);
                return made.Number;
            });
        }, TestContext.Current.CancellationToken);

        Assert.Null(raced.Refusal);
        Assert.Equal(2, tries);
        Assert.Empty(_log);
    }

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _log);

    public void Dispose()
    {
    }

    private static DecisionId NewId() => new(Guid.CreateVersion7());

    private Task<Result<DecisionNumber>> RecordAsync(Caller by, AgendaItemId item) =>
        _workspace.Get<SecretaryCommands>().RecordDecisionAsync(by, _workspace.Today, item, NewId(), _draft);

    private sealed class Listener(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                lines.Enqueue($"{logLevel} {name}: {formatter(state, exception)}");
            }
        }
    }
}
