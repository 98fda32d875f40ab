using System.Diagnostics.CodeAnalysis;

namespace BfaRadet.Domain.Kernel;

/// <summary>The value of a command that returns nothing else.</summary>
public readonly record struct Done
{
    public static Done Value => default;
}

/// <summary>The result of a rule: a value or a refusal. Rules throw for bugs only, not for what a user can cause.</summary>
public readonly struct Result<T>
{
    private readonly T _value;

    private Result(T value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Null when it succeeded.</summary>
    public Refusal? Refusal { get; }

    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal)
    {
        refusal = Refusal;
        return refusal is not null;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused. Check <see cref="IsRefused"/> first.</exception>
    public T Value => Refusal is null ? _value : throw new InvalidOperationException($"Refused: {Refusal}");

    /// <summary>Maps the value; a refusal is passed on.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Refusal is null ? map(_value) : Refusal;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default!, refusal);
}
