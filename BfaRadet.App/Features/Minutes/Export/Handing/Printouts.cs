using BfaRadet.App.Account;
using BfaRadet.Domain;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>A finished file.</summary>
internal sealed record Printed(string Name, FileKind Kind, byte[] Bytes);

/// <summary>
/// Files that take a while, made while the one who asked looks at something else and kept for that account for ten minutes.
/// Bounded: so many at work, so many for an account, so many bytes in all; the oldest go first.
/// </summary>
internal sealed partial class Printouts(Handouts handouts, TimeProvider clock, ILogger<Printouts> log) : IDisposable
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);
    private const int MostOfOne = 3;
    private const long MostBytes = 128 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly List<Printout> _all = [];
    private readonly SemaphoreSlim _presses = new(2);

    /// <summary>Begins to make the file, or hands back the one that is being made; null when there is nothing for the caller.</summary>
    /// <param name="item">An extract of one paragraf; null for the whole.</param>
    public async Task<Printout?> BeginAsync(Caller caller, CouncilId council, MeetingId meeting, AgendaItemId? item, FileKind kind)
    {
        if (Find(caller, meeting, item, kind) is { State: PrintoutState.Making } already)
        {
            return already;
        }

        var handout = item is { } section
            ? await handouts.FindExtractAsync(caller, council, meeting, section, kind)
            : await handouts.FindAsync(caller, council, meeting, kind);
        if (handout is null)
        {
            return null;
        }

        var printout = new Printout(caller.AccountId, council, meeting, item, kind, clock.GetUtcNow());
        lock (_gate)
        {
            Forget();
            _all.RemoveAll(p => p.IsSameAs(printout) && p.State != PrintoutState.Making);
            var own = _all.Where(p => p.Account == caller.AccountId).ToList();
            foreach (var former in own.Take(own.Count - MostOfOne + 1))
            {
                former.Cancel();
                _all.Remove(former);
            }

            _all.Add(printout);
        }

        // Not the circuit's: who leaves the page finds the file there on coming back.
        _ = Task.Run(() => MakeAsync(printout, handout));
        return printout;
    }

    /// <summary>What the account has asked for of this kind and is still kept; null when nothing.</summary>
    public Printout? Find(Caller caller, MeetingId meeting, AgendaItemId? item, FileKind kind)
    {
        lock (_gate)
        {
            Forget();
            return _all.FindLast(p => p.Account == caller.AccountId && p.Meeting == meeting && p.Item == item && p.Kind == kind);
        }
    }

    /// <summary>A finished file, for the one who had it made and may still have it.</summary>
    public async Task<Printed?> TakeAsync(Caller caller, CouncilId council, MeetingId meeting, Guid id)
    {
        Printout? found;
        lock (_gate)
        {
            Forget();
            found = _all.Find(p => p.Id == id && p.Account == caller.AccountId && p.Meeting == meeting && p.Council == council);
        }

        return found?.Result is { } result && await handouts.MayHaveAsync(caller, council, meeting) ? result : null;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _all.ForEach(p => p.Cancel());
            _all.Clear();
        }

        _presses.Dispose();
    }

    private async Task MakeAsync(Printout printout, Handout handout)
    {
        try
        {
            await _presses.WaitAsync(printout.Cancellation);
            try
            {
                using var file = new MemoryStream();
                handout.Write(file, printout, printout.Cancellation);
                printout.Finish(new Printed(handout.Name, handout.Kind, file.ToArray()), clock.GetUtcNow());
            }
            finally
            {
                _presses.Release();
            }
        }
        catch (OperationCanceledException)
        {
            printout.End(PrintoutState.Cancelled, clock.GetUtcNow());
        }
        catch (Exception fault)
        {
            // Nobody waits for this task: what went wrong is said here and on the page.
            LogFailed(log, fault, handout.Name);
            printout.End(PrintoutState.Failed, clock.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Error, "The file {Name} could not be made")]
    private static partial void LogFailed(ILogger log, Exception fault, string name);

    /// <summary>What is too old, and what there is no room for.</summary>
    private void Forget()
    {
        var now = clock.GetUtcNow();
        _all.RemoveAll(p => p.EndedAt is { } ended && now - ended > KeptFor);
        while (_all.Sum(p => p.Result?.Bytes.LongLength ?? 0) > MostBytes && _all.Find(p => p.Result is not null) is { } oldest)
        {
            _all.Remove(oldest);
        }
    }
}
