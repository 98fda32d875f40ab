using System.Globalization;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>A duration in Swedish words: "10 min", "ca 10 minuter", "1,5 tim", "en kvart", "10".</summary>
internal static class AgendaLineMinutes
{
    // Longer is not a duration; limits the work.
    private const int MaxTyped = 60;

    private static readonly HashSet<string> _about = ["ca", "cirka", "högst", "max", "ungefär"];

    private static readonly Dictionary<string, int> _units = new()
    {
        ["min"] = 1,
        ["minut"] = 1,
        ["minuter"] = 1,
        ["h"] = 60,
        ["tim"] = 60,
        ["timma"] = 60,
        ["timme"] = 60,
        ["timmar"] = 60,
    };

    private static readonly Dictionary<string, int> _phrases = new()
    {
        ["kvart"] = 15,
        ["en kvart"] = 15,
        ["halvtimme"] = 30,
        ["en halvtimme"] = 30,
        ["en halv timme"] = 30,
        ["halv timme"] = 30,
        ["trekvart"] = 45,
        ["tre kvart"] = 45,
        ["en och en halv timme"] = 90,
        ["timme"] = 60,
    };

    private static readonly Dictionary<string, int> _numbers = new()
    {
        ["en"] = 1,
        ["ett"] = 1,
        ["två"] = 2,
        ["tre"] = 3,
        ["fyra"] = 4,
        ["fem"] = 5,
        ["sex"] = 6,
        ["sju"] = 7,
        ["åtta"] = 8,
        ["nio"] = 9,
        ["tio"] = 10,
        ["femton"] = 15,
        ["tjugo"] = 20,
        ["tjugofem"] = 25,
        ["trettio"] = 30,
        ["fyrtio"] = 40,
        ["fyrtiofem"] = 45,
        ["sextio"] = 60,
    };

    /// <summary>The minutes; null for what is not a duration. A number alone is minutes, with at most three digits.</summary>
    public static int? Read(string part)
    {
        var words = Words(part);
        if (words.Count == 0)
        {
            return null;
        }

        if (_phrases.TryGetValue(string.Join(' ', words), out var phrase))
        {
            return phrase;
        }

        if (words is [{ Length: <= 3 } alone] && alone.All(char.IsAsciiDigit))
        {
            return int.Parse(alone, CultureInfo.InvariantCulture);
        }

        var sum = 0m;
        for (var at = 0; at < words.Count; at += 2)
        {
            at += at > 0 && words[at] == "och" ? 1 : 0;
            if (at + 1 >= words.Count || Number(words[at]) is not { } number || !_units.TryGetValue(words[at + 1], out var unit)
                || (unit == 1 && number != Math.Truncate(number)))
            {
                return null;
            }

            sum += number * unit;
        }

        return (int)Math.Round(sum);
    }

    /// <summary>Whether a duration is meant, which may not be readable: it begins with a number and has a unit of time.</summary>
    /// <param name="isMark">Whether the part is known to be a mark; otherwise it must end with the unit.</param>
    public static bool IsMeant(string part, bool isMark)
    {
        var words = Words(part);
        return words.Count > 1 && char.IsAsciiDigit(words[0][0]) && (isMark ? words.Exists(_units.ContainsKey) : _units.ContainsKey(words[^1]));
    }

    private static decimal? Number(string word) =>
        _numbers.TryGetValue(word, out var number) ? number
        : word.Length <= 5 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1])
            && decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits) ? digits
        : null;

    // Lower case, a blank between digits and letters ("10min"), without "ca".
    private static List<string> Words(string part)
    {
        if (part.Length is 0 or > MaxTyped)
        {
            return [];
        }

        var folded = DecisionLineText.Fold(part);
        var spaced = string.Concat(folded.Select((letter, at) =>
            at > 0 && char.IsLetter(letter) && char.IsAsciiDigit(folded[at - 1]) || at > 0 && char.IsAsciiDigit(letter) && char.IsLetter(folded[at - 1])
                ? $" {letter}"
                : $"{letter}"));
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DecisionLineText.WithoutStops).SkipWhile(_about.Contains).Where(word => word.Length > 0)];
    }
}
