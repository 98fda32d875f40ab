using BfaRadet.App.Data;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.SignalR;
using System.Text.Json;

namespace BfaRadet.Tests.Testing;

/// <summary>What a connection was told, in order.</summary>
internal abstract record News
{
    public sealed record Steps(int From, string Batches) : News;

    public sealed record Declined(Guid Batch, BfaRadet.App.Writing.Server.Declined Kind, string Why) : News;

    public sealed record Other(string Name) : News;
}

/// <summary>The writing hub without a wire: what the engine says lands in an inbox for each connection.</summary>
internal sealed class AHubContext : IHubContext<WritingHub, IWritingClient>, IHubClients<IWritingClient>, IGroupManager
{
    private static readonly JsonSerializerOptions _options = Json.AddTo(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedSet<string>> _groups = [];
    private readonly Dictionary<string, List<News>> _inboxes = [];

    public IHubClients<IWritingClient> Clients => this;

    public IGroupManager Groups => this;

    public IWritingClient All => throw new NotSupportedException();

    public static string Write(IReadOnlyList<Batch> batches) => JsonSerializer.Serialize(batches, _options);

    /// <summary>What a connection was told since it was asked last.</summary>
    public List<News> TakeNews(string connection)
    {
        lock (_lock)
        {
            return _inboxes.Remove(connection, out var news) ? news : [];
        }
    }

    /// <summary>The same, without taking it.</summary>
    public List<News> Heard(string connection)
    {
        lock (_lock)
        {
            return [.. _inboxes.GetValueOrDefault(connection, [])];
        }
    }

    public IWritingClient Client(string connectionId) => new Receiver(this, () => [connectionId]);

    public IWritingClient Group(string groupName) => new Receiver(this, () => _groups.TryGetValue(groupName, out var all) ? all : []);

    public Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            (_groups.TryGetValue(groupName, out var all) ? all : _groups[groupName] = new SortedSet<string>(StringComparer.Ordinal)).Add(connectionId);
        }

        return Task.CompletedTask;
    }

    public Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _groups.GetValueOrDefault(groupName)?.Remove(connectionId);
        }

        return Task.CompletedTask;
    }

    public IWritingClient AllExcept(IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    IWritingClient IHubClients<IWritingClient>.Clients(IReadOnlyList<string> connectionIds) => throw new NotSupportedException();

    public IWritingClient GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    IWritingClient IHubClients<IWritingClient>.Groups(IReadOnlyList<string> groupNames) => throw new NotSupportedException();

    public IWritingClient User(string userId) => throw new NotSupportedException();

    public IWritingClient Users(IReadOnlyList<string> userIds) => throw new NotSupportedException();

    private sealed class Receiver(AHubContext hub, Func<IEnumerable<string>> who) : IWritingClient
    {
        public Task Steps(DocumentId document, int from, IReadOnlyList<Batch> batches) => Put(new News.Steps(from, Write(batches)));

        public Task Declined(DocumentId document, Guid batch, Declined kind, string why) => Put(new News.Declined(batch, kind, why));

        public Task Rights(DocumentId document, Rights rights) => Put(new News.Other("Rights"));

        public Task People(DocumentId document, IReadOnlyList<Person> people) => Put(new News.Other("People"));

        public Task Cursor(DocumentId document, string participant, int version, int anchor, int head) => Put(new News.Other("Cursor"));

        public Task Anew(DocumentId document) => Put(new News.Other("Anew"));

        public Task Gone(DocumentId document, string why) => Put(new News.Other("Gone"));

        private Task Put(News news)
        {
            lock (hub._lock)
            {
                foreach (var connection in who())
                {
                    (hub._inboxes.TryGetValue(connection, out var inbox) ? inbox : hub._inboxes[connection] = []).Add(news);
                }
            }

            return Task.CompletedTask;
        }
    }
}
