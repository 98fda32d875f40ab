using BfaRadet.App.Writing.Server;


namespace BfaRadet.Tests.Testing;

/// <summary>Writers at one text and the server's judge, without a wire: nothing is sent and nothing heard but when the test says so.</summary>
internal sealed class ATable : IDisposable
{
    private readonly Authority _authority = new();
    private readonly List<(int From, string Batches, int Count)> _saved = [];
    private readonly Dictionary<string, int> _heard = [];
    private readonly string _empty;
    private int _version;

    /// <param name="text">A line a paragraph.</param>
    public ATable(string text, params string[] writers)
    {
        var paragraphs = text.Split('\n').Select(line => line.Length == 0
            ? """{"type":"paragraph"}"""
            : $$"""{"type":"paragraph","content":[{"type":"text","text":"{{line}}"}]}""");
        var document = $$"""{"type":"doc","content":[{{string.Join(',', paragraphs)}}]}""";
        _empty = document;
        _authority.Load("x", document, 0);
        foreach (var writer in writers)
        {
            Script.Open(writer, document, 0, 1);
            _heard[writer] = 0;
        }
    }

    public TrialScript Script { get; } = new();

    /// <summary>What the server has.</summary>
    public string Text => _authority.Text("x");

    /// <summary>The server takes what a writer has, if anything waits and nothing is on its way.</summary>
    public void Send(string writer)
    {
        var id = Guid.NewGuid();
        if (Script.Send(writer, id) is not { } ready)
        {
            return;
        }

        var words = TextInsertion.Read(ready.Steps);
        string steps;
        int count;
        if (words is { } typed && _authority.Typed("x", ready.On, typed) is { } at)
        {
            (steps, count) = ((typed with { At = at }).ToSteps(), 1);
        }
        else
        {
            var judged = _authority.Judge("x", ready.On, ready.Steps, missed: null);
            if (judged.Error is { } error)
            {
                throw new InvalidOperationException(error);
            }

            _authority.Accept("x");
            (steps, count) = (judged.Steps, judged.Count);
        }

        _saved.Add((_version, AHubContext.Write([new Batch(id, writer, writer, default, new RawJson(steps), count)]), count));
        _version += count;
    }

    /// <summary>A writer hears the next thing that was saved; false when there is nothing more.</summary>
    public bool Hear(string writer)
    {
        if (_heard[writer] == _saved.Count)
        {
            return false;
        }

        var (from, batches, _) = _saved[_heard[writer]++];
        return Script.Take(writer, from, batches) ? true : throw new InvalidOperationException("out of step");
    }

    /// <summary>What another page of the same writer had not sent is put back in this one's text. The draft was made on the first version.</summary>
    public void Recover(string writer, string draft)
    {
        var all = $"[{string.Join(',', _saved.Select(s => s.Batches[1..^1]))}]";
        var fault = Script.Recover(writer, draft, _empty, all);
        if (fault.Length > 0)
        {
            throw new InvalidOperationException(fault);
        }
    }

    /// <summary>All have sent all and heard all.</summary>
    public void Settle()
    {
        do
        {
            foreach (var writer in _heard.Keys.ToList())
            {
                while (Hear(writer))
                {
                }

                Send(writer);
            }
        }
        while (_heard.Any(h => h.Value < _saved.Count || Script.Pending(h.Key) > 0));
    }

    public void Dispose()
    {
        _authority.Dispose();
        Script.Dispose();
    }
}
