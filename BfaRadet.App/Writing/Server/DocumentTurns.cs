using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>Acts on documents, one at a time for each document; acts on other documents wait for nothing.</summary>
internal sealed class DocumentTurns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentId, Task> _last = [];

    /// <summary>Does something when all that was to be done with any of these documents is done.</summary>
    public async Task<T> InTurnAsync<T>(IReadOnlyCollection<DocumentId> documents, Func<Task<T>> act)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] before;

        // All of them are queued for at once: two acts on the same documents cannot each wait for the other.
        lock (_lock)
        {
            before = [.. documents.Select(document => _last.GetValueOrDefault(document, Task.CompletedTask))];
            foreach (var document in documents)
            {
                _last[document] = done.Task;
            }
        }

        try
        {
            await Task.WhenAll(before);
            return await act();
        }
        finally
        {
            lock (_lock)
            {
                foreach (var document in documents.Where(document => _last.GetValueOrDefault(document) == done.Task))
                {
                    _last.Remove(document);
                }
            }

            done.SetResult();
        }
    }
}
