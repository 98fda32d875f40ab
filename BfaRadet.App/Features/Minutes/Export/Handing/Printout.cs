using BfaRadet.App.Documents;
using BfaRadet.Domain;

namespace BfaRadet.App.Features.Minutes.Export;

internal enum PrintoutState
{
    Making,
    Done,
    Cancelled,
    Failed,
}

/// <summary>A file on its way, and how far it has come. Told of from the thread that makes it.</summary>
internal sealed class Printout(
    string account, CouncilId council, MeetingId meeting, AgendaItemId? item, FileKind kind, DateTimeOffset begunAt)
    : IProgress<PdfProgress>, IDisposable
{
    private readonly CancellationTokenSource _calling = new();

    /// <summary>Something to tell; from any thread.</summary>
    public event Action? Changed;

    /// <summary>Not to be guessed, though it is asked whose it is too.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public string Account { get; } = account;

    public CouncilId Council { get; } = council;

    public MeetingId Meeting { get; } = meeting;

    public AgendaItemId? Item { get; } = item;

    public FileKind Kind { get; } = kind;

    public DateTimeOffset BegunAt { get; } = begunAt;

    public PrintoutState State { get; private set; }

    /// <summary>How many of how many pages; none before it is known.</summary>
    public PdfProgress Progress { get; private set; }

    public Printed? Result { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public CancellationToken Cancellation => _calling.Token;

    public bool IsSameAs(Printout other) =>
        (Account, Meeting, Item, Kind) == (other.Account, other.Meeting, other.Item, other.Kind);

    public void Cancel() => _calling.Cancel();

    public void Dispose() => _calling.Dispose();

    public void Report(PdfProgress value)
    {
        // Hundreds of pages are not hundreds of pictures on the screen.
        var tell = value.Done == value.Pages || value.Pages == 0 || value.Done * 20 / value.Pages != Progress.Done * 20 / value.Pages;
        Progress = value;
        if (tell)
        {
            Changed?.Invoke();
        }
    }

    public void Finish(Printed result, DateTimeOffset at)
    {
        Result = result;
        End(PrintoutState.Done, at);
    }

    public void End(PrintoutState state, DateTimeOffset at)
    {
        (EndedAt, State) = (at, state);
        Changed?.Invoke();
    }
}
