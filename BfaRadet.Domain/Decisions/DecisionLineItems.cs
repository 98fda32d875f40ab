using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>Splits the cleaned line into items, from left to right, in one pass.</summary>
internal sealed class DecisionLineItems
{
    private readonly string _line;
    private readonly string[] _words;
    private readonly DateWords _dates;
    private readonly DecisionLineResponsibles _responsibles;
    private readonly DecisionLineFocusAreas _focusAreas;

    private DecisionLineItems(string line, DecisionLineContext context)
    {
        _line = line;
        _words = line.Split(' ');
        _dates = new(_words, context.Today, context.NextMeeting);
        _responsibles = new(context.Responsibles);
        _focusAreas = new(context.FocusAreas);
    }

    public static List<DecisionLineItem> Of(string line, DecisionLineContext context) => new DecisionLineItems(line, context).Read();

    private List<DecisionLineItem> Read()
    {
        var items = new List<DecisionLineItem>();
        var start = 0;
        for (var at = 0; at < _words.Length;)
        {
            var (item, taken) = Sigil(at, start) ?? Review(at) ?? AlreadyDone(at) ?? Due(at) ?? (new DecisionLineItem.Word(_words[at]), 1);
            items.Add(item);
            for (var end = at + taken; at < end; at++)
            {
                start += _words[at].Length + 1;
            }
        }

        return items;
    }

    private (DecisionLineItem Item, int Words)? Sigil(int at, int start)
    {
        var word = _words[at];
        var before = word.Length - word.TrimStart('(').Length;
        if (before == word.Length || word[before] is not ('@' or '#'))
        {
            return null;
        }

        if (word[before] == '@')
        {
            var who = _responsibles.At(_line, start + before + 1);
            if (who is { IsFree: true, Value: { } named } && FreeEnd(at, who.End) is var end && end > who.End)
            {
                var whole = _line[(start + before + 1)..end];
                who = who with { End = end, Spoken = whole, Value = named with { Organisation = whole } };
            }

            var (text, alone, taken) = Around(at, start, before, who.End, who.Spoken);
            return (new DecisionLineItem.Who(text, alone, who.Why, who.Value), taken);
        }

        var focus = _focusAreas.At(_line, start + before + 1);
        var (name, standsAlone, words) = Around(at, start, before, focus.End, focus.Spoken);
        return (new DecisionLineItem.Focus(name, standsAlone, focus.Why, focus.Value?.Id), words);
    }

    // An unknown name continues over capitalised words, or over one noun before the end of the line or the next mark:
    // "@Stadens Bostäder AB", "@tekniska kontoret 31 okt".
    private int FreeEnd(int at, int end)
    {
        var next = at + 1;
        var start = end + 1;
        while (next < _words.Length && IsPlain(_words[next - 1]) && IsPlain(WithoutStops(_words[next]))
            && (char.IsUpper(_words[next][0]) || (next > 1 && next == at + 1 && IsNoun(WithoutStops(_words[next])) && EndsOrMark(next))))
        {
            end = start + WithoutStops(_words[next]).Length;
            start += _words[next].Length + 1;
            next++;
        }

        return end;
    }

    private bool EndsOrMark(int at) => at + 1 == _words.Length || IsStops(_words[at].AsSpan()[^1..]) || _words[at + 1][0] is '@' or '#' or '\n'
        || Review(at + 1) is not null || AlreadyDone(at + 1) is not null || Due(at + 1) is not null;

    private static bool IsPlain(string word) => word.Length > 0 && word.TrimStart('@').All(letter => char.IsLetter(letter) || letter is '-' or '&');

    private static bool IsNoun(string word) =>
        (word.EndsWith("en", StringComparison.Ordinal) && !word.EndsWith("ligen", StringComparison.Ordinal))
        || word.EndsWith("et", StringComparison.Ordinal) || word.EndsWith("an", StringComparison.Ordinal);

    // redan klart
    private (DecisionLineItem Item, int Words)? AlreadyDone(int at) =>
        at + 1 < _words.Length && Lower(at) is "redan" && WithoutStops(Lower(at + 1)) is "klart" or "klar" or "klara" or "gjort" or "utfört"
            ? (new DecisionLineItem.AlreadyDone(string.Join(' ', _words, at, 2)), 2)
            : null;

    // A name may end inside a word: "@kommunpolis," or "@kommunpolis(bitr".
    private (string Text, bool StandsAlone, int Words) Around(int at, int start, int before, int nameEnd, string spoken)
    {
        var end = start - 1;
        var taken = 0;
        while (end < nameEnd && at + taken < _words.Length)
        {
            end += _words[at + taken].Length + 1;
            taken++;
        }

        var after = _line[Math.Min(nameEnd, end)..end];
        return (_words[at][..before] + spoken + after, before == 0 && IsStops(after), taken);
    }

    // uppf. nästa möte, uppföljning senast 2027-09, uppföljning vid nästa möte, utvärderas 1 mars 2027
    private (DecisionLineItem Item, int Words)? Review(int at)
    {
        if (!_words[at].StartsWith('u') && !_words[at].StartsWith('U'))
        {
            return null;
        }

        var word = _words[at].ToLowerInvariant();
        var isSpoken = word is "utvärderas" or "utvärderas:";
        if (!isSpoken && word is not ("uppf" or "uppf." or "uppf:" or "uppf.:" or "uppföljning" or "uppföljning:" or "utvärdering" or "utvärdering:"))
        {
            return null;
        }

        var lead = at + 1 + LeadIn(at + 1);
        var from = _dates.At(lead, allowMonth: true) is null && lead < _words.Length && Lower(lead) is "vid" or "på" or "i" ? lead + 1 : lead;
        return _dates.At(from, allowMonth: true) is { } date ? When(at, from, date, isReview: true, isSpoken) : null;
    }

    // 31 okt, senast 31 okt, klart till den 31 okt
    private (DecisionLineItem Item, int Words)? Due(int at)
    {
        var lead = LeadIn(at);
        return _dates.At(at + lead, allowMonth: lead > 0) is { } date ? When(at, at + lead, date, isReview: false) : null;
    }

    private (DecisionLineItem Item, int Words) When(int at, int from, DateReading date, bool isReview, bool isSpoken = false)
    {
        var taken = from - at + date.Words;
        var text = string.Join(' ', _words, at, taken);
        return (new DecisionLineItem.When(text, date, isReview, LedIn: from > at && !isReview, isSpoken), taken);
    }

    private int LeadIn(int at)
    {
        var taken = 0;
        while (at + taken < _words.Length && taken < 2 && IsLeadIn(Lower(at + taken)))
        {
            taken++;
        }

        return taken;
    }

    private string Lower(int at) => _words[at].Length > 8 ? "" : _words[at].ToLowerInvariant();

    private static bool IsLeadIn(string word) => word is "klart" or "senast" or "till" or "före" or "innan";
}
