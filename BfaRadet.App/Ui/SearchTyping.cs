namespace BfaRadet.App.Ui;

/// <summary>
/// A field that asks while one types. It asks in a pause, and the answer to an earlier question never replaces what has been
/// typed since: only an address that was not asked for from here does.
/// </summary>
public sealed class SearchTyping(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource _gone = new();
    private readonly List<string> _unanswered = [];
    private string _answered = "";
    private int _keystroke;

    /// <summary>What stands in the field. Bind it: a value that is only drawn is written over later letters.</summary>
    public string Typed { get; set; } = "";

    /// <summary>Whether it is another question than the latest.</summary>
    public bool IsNew => Typed.Trim() != (_unanswered.Count > 0 ? _unanswered[^1] : _answered);

    /// <summary>An answer has come, or another address.</summary>
    public void Show(string text)
    {
        if (_answered == text)
        {
            return;
        }

        _answered = text;
        if (_unanswered.IndexOf(text) is >= 0 and var at)
        {
            _unanswered.RemoveRange(0, at + 1);
        }
        else
        {
            Typed = text;
            _unanswered.Clear();
        }
    }

    /// <summary>After a key: whether nothing more was typed before it was time to ask.</summary>
    public async Task<bool> PausesAsync()
    {
        var mine = ++_keystroke;
        try
        {
            await Task.Delay(_pause, clock, _gone.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return mine == _keystroke;
    }

    /// <summary>The question as it is asked now.</summary>
    public string Ask()
    {
        _keystroke++;
        var text = Typed.Trim();
        if (IsNew)
        {
            _unanswered.Add(text);
        }

        return text;
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
