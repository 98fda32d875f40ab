using System.Globalization;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>Completions at the caret.</summary>
internal static class DecisionLineCompletion
{
    private const int Max = 8;
    private const int LongestLookedBack = 80;

    private static readonly string[] _reviewWords = ["nästa möte", "om 3 månader", "om 6 månader", "om ett år", "årsskiftet"];

    public static ValueList<DecisionLineSuggestion> At(string line, int caret, DecisionLineContext context) =>
        // A name that is written out already is not offered.
        Fitting(line, caret, context) is var fit && fit is [var only] && line.AsSpan(only.Start, only.Length).SequenceEqual(only.Insert) ? [] : fit;

    private static ValueList<DecisionLineSuggestion> Fitting(string line, int caret, DecisionLineContext context)
    {
        for (var at = caret - 1; at >= 0 && at >= caret - LongestLookedBack; at--)
        {
            var beginsWord = at == 0 || char.IsWhiteSpace(line[at - 1]) || line[at - 1] == '(';
            if (!beginsWord)
            {
                continue;
            }

            var typed = line[(at + 1)..caret];
            switch (line[at])
            {
                case '@':
                    return Responsibles(typed, at, End(line, caret, typed), context);
                case '#':
                    return FocusAreas(typed, at, End(line, caret, typed), context);
                case 'u' or 'U' when AfterReview(line, at, caret) is var from and > 0:
                    return ReviewDates(line[from..caret], from, caret, context);
            }
        }

        return [];
    }

    private static ValueList<DecisionLineSuggestion> Responsibles(string typed, int start, int end, DecisionLineContext context)
    {
        var responsibles = new DecisionLineResponsibles(context.Responsibles);
        var fit = responsibles.Names
            .Where(name => Fits(typed, name) || FitsInOrganisation(typed, name))
            .OrderBy(name => DecisionLineResponsibles.Rank(typed, name))
            .DistinctBy(name => name.Target)
            .Take(Max)
            .Select(name => new DecisionLineSuggestion(
                name.Target.Person ?? name.Target.Organisation,
                Detail(name.Target, context),
                $"@{responsibles.Written(name.Target)}",
                start,
                end - start))
            .ToValueList();
        return fit.Count > 0 ? fit : responsibles.Near(typed)
            .Select(near => new DecisionLineSuggestion(near, null, $"@{near}", start, end - start, IsGuess: true))
            .ToValueList();
    }

    private static ValueList<DecisionLineSuggestion> FocusAreas(string typed, int start, int end, DecisionLineContext context) =>
        new DecisionLineFocusAreas(context.FocusAreas).Names
            .Where(name => Fits(typed, name) || IsNumber(typed, name.Target))
            .Take(Max)
            .Select(name => new DecisionLineSuggestion(
                name.Written,
                DecisionLineFocusAreas.Written(name.Target),
                $"#{DecisionLineFocusAreas.Written(name.Target)}",
                start,
                end - start))
            .ToValueList();

    private static ValueList<DecisionLineSuggestion> ReviewDates(string typed, int start, int caret, DecisionLineContext context) =>
        _reviewWords
            .Where(words => words.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(words => (Words: words, new DateWords(words.Split(' '), context.Today, context.NextMeeting).At(0)?.Day))
            .Where(date => date.Day is not null)
            .Select(date => new DecisionLineSuggestion(
                date.Words, date.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Words, start, caret - start))
            .ToValueList();

    private static string? Detail(Responsible who, DecisionLineContext context) =>
        who.Person is null ? null
        : context.Responsibles.FirstOrDefault(known => DecisionLineResponsibles.InPerson(known) == who) is { Title: { } title, Person: not null }
            ? $"{title}, {who.Organisation}"
            : who.Organisation;

    private static bool Fits<T>(string typed, DecisionLineName<T> name)
    {
        var words = FoldAll(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? typed.Length == 0 : name.BeginsWith(char.IsWhiteSpace(typed[^1]) ? [.. words, ""] : words);
    }

    // "Polismyndigheten(An"
    private static bool FitsInOrganisation(string typed, DecisionLineName<Responsible> name) =>
        typed.IndexOf('(', StringComparison.Ordinal) is var open and > 0
            && name.Target.Person is not null
            && Fits(typed[..open], new DecisionLineName<Responsible>(name.Target.Organisation, name.Target))
            && Fits(typed[(open + 1)..], name);

    private static bool IsNumber(string typed, KnownFocusArea area) =>
        typed.Length > 0 && (DecisionLineFocusAreas.Written(area).StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            || DecisionLineFocusAreas.Written(area)[1..].StartsWith(typed, StringComparison.Ordinal));

    // The rest of a word that the caret stands in is replaced too, or "@Pol|is" would become "@Polismyndighetenis".
    private static int End(string line, int caret, string typed)
    {
        var end = caret;
        while (end < line.Length && typed.Length > 0 && char.IsLetterOrDigit(line[end]))
        {
            end++;
        }

        return end;
    }

    // Where the date begins after "uppf", "uppf.", "uppföljning" or "utvärderas" and a space; 0 when it is another word.
    private static int AfterReview(string line, int at, int caret)
    {
        var length = line.AsSpan(at, caret - at).IndexOfAny(' ', '\u00A0');
        return length > 0 && line.Substring(at, length).ToLowerInvariant().TrimEnd('.', ':') is "uppf" or "uppföljning" or "utvärdering" or "utvärderas"
            ? at + length + 1
            : 0;
    }
}
